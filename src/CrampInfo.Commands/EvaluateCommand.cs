using System.CommandLine;
using CrampInfo.Catalog;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content;
using CrampInfo.Content.RedFlags.Evaluation;

namespace CrampInfo.Commands;

/// <summary><c>evaluate</c>: how well search and warning signs do on lists of what people type, with every miss.</summary>
public static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var queries = new Option<string?>("--queries") { Description = "A list of queries (q, expect, kind) instead of the site's own." };
        var vignettes =
            new Option<string?>("--vignettes") { Description = "A list of vignettes (text, expected, flag) instead of the site's own." };
        var steps = new Option<bool>("--steps") { Description = "Also what each step of the search is worth; takes some seconds." };
        var folder = CallerPath.ContentOption();
        var command =
            new Command("evaluate",
            "Prints how well search and warning signs do, with every miss. With one list given, only that is measured.") { queries,
            vignettes, steps, folder };
        command.SetAction(result =>
        {
            var own = SitePlaces.Evaluation(null, Directory.GetCurrentDirectory());
            var both = result.GetValue(queries) is null && result.GetValue(vignettes) is null;
            return Run(
                CallerPath.OfContent(result.GetValue(folder)),
                result.GetValue(queries) ?? (both ? Path.Combine(own, SitePlaces.Queries) : null),
                result.GetValue(steps),
                result.GetValue(vignettes) is { } given ? [given] : both
                    ? [Path.Combine(own, SitePlaces.OutsideTexts), Path.Combine(own, SitePlaces.OwnTexts)] : []);
        });
        return command;
    }

    private static int Run(string folder, string? queries, bool steps, IReadOnlyList<string> vignettes)
    {
        var temporary = Directory.CreateTempSubdirectory("crampinfo-").FullName;
        try
        {
            var baked = Baker.Bake(folder, Path.Combine(temporary, "site.db"), new(DateOnly.FromDateTime(DateTime.UtcNow)));
            // Signs are measured by themselves; a search of half a library would say nothing.
            if (baked.Stopped.Count > 0 || (queries is not null && baked.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)))
            {
                Console.Error.WriteLine(
                    "The content has errors, so the figures would be of half a library. Run check and mend them first.");
                return 1;
            }

            var site = Site.Open(Path.Combine(temporary, "site.db"));
            if (queries is not null)
                Search(site, EvaluationQuery.ReadFile(CallerPath.Of(queries)), steps);
            foreach (var file in vignettes)
            {
                Console.WriteLine(file);
                VignetteFigures.Of(site.Data.Recogniser, Vignette.ReadFile(CallerPath.Of(file))).Write(Console.Out);
                Console.WriteLine();
            }

            site.LetGo();
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static void Search(Site site, IReadOnlyList<EvaluationQuery> queries, bool steps)
    {
        SearchEvaluation.Run(site, queries).Write(Console.Out);
        Console.WriteLine();
        if (!steps)
            return;
        StepEvaluation.Write(site, queries, Console.Out);
        Console.WriteLine();
    }
}
