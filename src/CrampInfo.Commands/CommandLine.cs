using System.CommandLine;

namespace CrampInfo.Commands;

/// <summary>What an editor can ask for on the command line: <c>crampinfo check</c>.</summary>
public static class CommandLine
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether the arguments are a command, known or not; settings such as <c>--urls</c> start the site.</summary>
    public static bool Handles(string[] args) =>
        args.Length > 0 && (Questions.Contains(args[0]) || !args[0].StartsWith('-') && !args[0].Contains('='));

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="further">Commands that only the program at hand has.</param>
    /// <returns>
    /// 0 when all is well, 1 when there is something to mend or the command was not understood, 2 when a file could not be read.
    /// </returns>
    public static Task<int> RunAsync(string[] args, IEnumerable<Command> further)
    {
        var root = new RootCommand("CrampInfo: checks and tools for editors.")
        {
            BakeCommand.Create(),
            BakeCommand.CreateReload(),
            CheckCommand.Create(),
            NewCommand.Create(),
            ChangeCommand.Create(),
            HistoryCommand.Create(),
            ImportCommand.Create(),
            PreviewCommand.Create(),
            RecordCommand.Create(),
            NotesCommand.Create(),
            EvidenceCommand.Create(),
            ReviewCommand.Create(),
            EvaluateCommand.Create(),
            HealthCommand.Create(),
        };
        foreach (var command in further)
            root.Add(command);
        return root.Parse(args).InvokeAsync();
    }
}
