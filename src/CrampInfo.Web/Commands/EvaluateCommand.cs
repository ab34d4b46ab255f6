using System.CommandLine;
using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content;
using CrampInfo.Content.RedFlags.Evaluation;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.Commands;

/// <summary><c>evaluate</c>: how well search and warning signs do on lists of what people type, with every miss.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var queries = new Option<string?>("--queries") { Description = "A list of queries (q, expect, kind) instead of the site's own." };
        var vignettes = new Option<string?>("--vignettes") { Description = "A list of vignettes (text, expected, flag) instead of the site's own." };
        var steps = new Option<bool>("--steps") { Description = "Also what each step of the search is worth; takes some seconds." };
        var folder = CallerPath.ContentOption();
        var command = new Command("evaluate", "Prints how well search and warning signs do, with every miss. With one list given, only that is measured.") { queries, vignettes, steps, folder };
        command.SetAction(result =>
        {
            var own = EvaluationSets.FolderOf(null, Directory.GetCurrentDirectory());
            var both = result.GetValue(queries) is null && result.GetValue(vignettes) is null;
            return Run(
                CallerPath.OfContent(result.GetValue(folder)),
                result.GetValue(queries) ?? (both ? Path.Combine(own, EvaluationSets.QueriesFile) : null),
                result.GetValue(steps),
                result.GetValue(vignettes) is { } given ? [given] : both ? [Path.Combine(own, EvaluationSets.OutsideFile), Path.Combine(own, EvaluationSets.OwnFile)] : []);
        });
        return command;
    }

    private static int Run(string folder, string? queries, bool steps, IReadOnlyList<string> vignettes)
    {
        var loaded = ContentLoader.Load(folder, DateOnly.FromDateTime(DateTime.UtcNow));
        // Signs are measured by themselves; a search of half a library would say nothing.
        if (queries is not null && loaded.HasErrors)
        {
            Console.Error.WriteLine("The content has errors, so the figures would be of half a library. Run check and mend them first.");
            return 1;
        }

        try
        {
            if (queries is not null)
                Search(loaded.Library, EvaluationQuery.ReadFile(CallerPath.Of(queries)), steps);
            foreach (var file in vignettes)
            {
                Console.WriteLine(file);
                VignetteFigures.Of(loaded.Library.Recogniser, Vignette.ReadFile(CallerPath.Of(file))).Write(Console.Out);
                Console.WriteLine();
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    private static void Search(ContentLibrary library, IReadOnlyList<EvaluationQuery> queries, bool steps)
    {
        var catalog = Path.Combine(Directory.CreateTempSubdirectory("crampinfo-").FullName, "catalog.db");
        try
        {
            CatalogBuilder.Build(library, catalog);
            using var search = new ArticleSearch(library, catalog);
            SearchEvaluation.Run(search, library, catalog, queries).Write(Console.Out);
            Console.WriteLine();
            if (!steps)
                return;
            StepEvaluation.Write(library, catalog, queries, Console.Out);
            Console.WriteLine();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(catalog)!, recursive: true);
        }
    }
}
