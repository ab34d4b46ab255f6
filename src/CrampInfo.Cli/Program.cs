using CrampInfo.Cli;
using CrampInfo.Commands;
using CrampInfo.Web;

return await CommandLine.RunAsync(args, [.. SiteCommands.All, LearnCommand.Create()]);
