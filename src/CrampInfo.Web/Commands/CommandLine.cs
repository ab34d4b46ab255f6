using System.CommandLine;

namespace CrampInfo.Web.Commands;

/// <summary>What an editor can ask for on the command line: <c>dotnet run --project src/CrampInfo.Web -- check</c>.</summary>
internal static class CommandLine
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether the arguments are a command, known or not; settings such as <c>--urls</c> start the site.</summary>
    public static bool Handles(string[] args) => args.Length > 0 && (Questions.Contains(args[0]) || !args[0].StartsWith('-') && !args[0].Contains('='));

    /// <summary>Runs a command.</summary>
    /// <returns>0 when all is well, 1 when there is something to mend or the command was not understood, 2 when a file could not be read.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CrampInfo: checks and tools for editors. Without a command the site starts.")
        {
            BakeCommand.Create(),
            BakeCommand.CreateReload(),
            CheckCommand.Create(),
            NewCommand.Create(),
            RecordCommand.Create(),
            EvidenceCommand.Create(),
            ReviewCommand.Create(),
            EvaluateCommand.Create(),
            HealthCommand.Create(),
            CardsCommand.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
