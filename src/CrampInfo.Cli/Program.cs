using System.CommandLine;
using CrampInfo.Cli;

return await new RootCommand("CrampInfo: tools for editors.") { LearnCommand.Create() }.Parse(args).InvokeAsync();
