using System.CommandLine;
using CrampInfo.Content;
using CrampInfo.Content.Checks.Reporting;
using Spectre.Console;

namespace CrampInfo.Commands;

/// <summary><c>check [folder] [--all]</c>: every mistake in a content folder, and a table per article.</summary>
public static class CheckCommand
{
    /// <summary>Folders with more articles than this show a progress bar on a terminal.</summary>
    private const int LongFolder = 200;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The content folder; the one that is set, or the site's own, when left out.",
            DefaultValueFactory = _ => null,
        };
        var content = CallerPath.ContentOption();
        var all =
            new Option<bool>("--all") { Description = "Every line; otherwise a long list is shown as totals and the first of each code." };
        var format = new Option<CheckFormat>("--format") { Description = "text, json or sarif." };
        var command =
            new Command("check",
            "Checks a content folder: lists everything to mend, then a table per article. Fails when there is an error.")
        {
            folder, content, format, all,
        };
        command.SetAction(result =>
        {
            var loaded = Load(CallerPath.OfContent(result.GetValue(folder) ?? result.GetValue(content)));
            CheckWriter.Write(Console.Out, loaded, result.GetValue(format), result.GetValue(all));
            return loaded.HasErrors ? 1 : 0;
        });
        return command;
    }

    private static ContentLoadResult Load(string path)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        // Links are left out here: the loader follows them, and knows a circle.
        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        if (Console.IsOutputRedirected || !Directory.Exists(path) || !Directory.EnumerateFiles(path, "*.md", walk).Skip(LongFolder).Any())
            return ContentLoader.Load(path, today);
        return AnsiConsole.Progress().Start(progress =>
        {
            var task = progress.AddTask("Reading articles");
            return ContentLoader.Load(path, today, (done, all) =>
            {
                task.MaxValue = all;
                task.Value = done;
            });
        });
    }
}
