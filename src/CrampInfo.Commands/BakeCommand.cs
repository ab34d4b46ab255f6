using System.CommandLine;
using CrampInfo.Catalog;
using CrampInfo.Content;

namespace CrampInfo.Commands;

/// <summary>
/// <c>bake [folder] --out FILE</c>: makes the file that a site serves. A running site takes over a file that replaces its own, so
/// <c>reload</c> is the same command for the site's own file.
/// </summary>
public static class BakeCommand
{
    /// <summary>The command that makes a file.</summary>
    public static Command Create()
    {
        var folder = Folder();
        var output = new Option<string?>("--out") { Description = "The file; the running site's own when left out." };
        var whole = new Option<bool>("--whole") { Description = "Read everything again, not only what has changed." };
        var command = new Command("bake", "Makes the one file that a site serves from a content folder.") { folder, output, whole };
        command.SetAction(result => Run(result.GetValue(folder), result.GetValue(output), result.GetValue(whole)));
        return command;
    }

    /// <summary>The command that has a running site take over what has changed.</summary>
    public static Command CreateReload()
    {
        var folder = Folder();
        var output = new Option<string?>("--out") { Description = "The file that the site serves; its own when left out." };
        var command = new Command("reload",
            "Bakes what has changed; a site that serves the file takes it over within two seconds.") { folder, output };
        command.SetAction(result => Run(result.GetValue(folder), result.GetValue(output), whole: false));
        return command;
    }

    private static Argument<string?> Folder() =>
        new("folder") { Description = "The content folder; the site's own when left out.", DefaultValueFactory = _ => null };

    private static int Run(string? folder, string? output, bool whole)
    {
        // The same settings as the site reads, so that both mean the same file.
        folder = CallerPath.OfContent(folder);
        var file = output is not null ? Path.GetFullPath(output, CallerPath.Folder)
            : SitePlaces.File(CallerPath.Setting("Catalog", "Path"), folder);
        try
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var result = Baker.Bake(folder, file,
                new(DateOnly.FromDateTime(DateTime.UtcNow))
                {
                    Whole = whole,
                    Begun = reason =>
                Console.WriteLine($"Baking {folder}: {reason}."),
                    Progress = Progress()
                });
            foreach (var mistake in result.Stopped.Take(50))
                Console.Error.WriteLine(mistake);
            if (result.Stopped.Count > 0)
            {
                Console.Error.WriteLine($"{result.Stopped.Count} mistake(s) keep the content from being served; {file} is as it was.");
                return 1;
            }

            var errors = result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
            var time = $"{watch.ElapsedMilliseconds} ms, {Environment.CpuUsage.TotalTime.TotalMilliseconds:0} ms of processor time";
            Console.WriteLine(result.Reason is null
                ? $"{file} is up to date ({time})."
                : $"{file}: {result.Rendered} articles rendered in {time}"
                    + (errors > 0 ? $"; {errors} mistakes of editing in them, which check lists." : "."));
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file} cannot be written: {e.Message}");
            return 1;
        }
    }

    /// <summary>One line that counts, on a terminal.</summary>
    private static Action<int, int>? Progress() => Console.IsOutputRedirected ? null : (done, all) =>
    {
        if (done % 50 == 0 || done == all)
            Console.Write($"\rReading {done} of {all} articles \r");
    };
}
