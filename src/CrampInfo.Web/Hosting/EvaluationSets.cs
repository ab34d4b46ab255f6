using CrampInfo.Catalog;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content.RedFlags.Evaluation;

namespace CrampInfo.Web.Hosting;

/// <summary>
/// Measures this very site against its evaluation sets, once, when somebody first asks. The figures are of the content that is
/// served, so they can never be older than it.
/// </summary>
internal sealed class EvaluationSets(IConfiguration configuration, IWebHostEnvironment environment)
{
    private (string Hash, Lazy<EvaluationFigures> Figures)? _known;

    /// <summary>Name of the list of texts in real people's words, that nothing is learned from or chosen on.</summary>
    public const string OutsideFile = "red-flag-vignettes-outside.yml";

    /// <summary>Name of the editors' own list of texts.</summary>
    public const string OwnFile = "red-flag-vignettes.yml";

    /// <summary>Name of the list of queries.</summary>
    public const string QueriesFile = "symptom-queries.yml";

    /// <summary>The figures of a site.</summary>
    public EvaluationFigures Of(Site site)
    {
        if (_known is { } known && known.Hash == site.Hash)
            return known.Figures.Value;
        var figures = new Lazy<EvaluationFigures>(() => Measure(site));
        _known = (site.Hash, figures);
        return figures.Value;
    }

    private EvaluationFigures Measure(Site site)
    {
        var folder = FolderOf(configuration["Evaluation:Path"], environment.ContentRootPath);
        return new(Signs(OutsideFile), Signs(OwnFile), File.Exists(Path.Combine(folder, QueriesFile))
            ? SearchEvaluation.Run(site, EvaluationQuery.ReadFile(Path.Combine(folder, QueriesFile))) : null);

        VignetteFigures? Signs(string file) =>
            File.Exists(Path.Combine(folder, file))
                ? VignetteFigures.Of(site.Data.Recogniser, Vignette.ReadFile(Path.Combine(folder, file))) : null;
    }

    /// <summary>Where the sets are: as set, beside the program, or in the repository.</summary>
    public static string FolderOf(string? setting, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting, contentRoot);
        string[] places = [Path.Combine(AppContext.BaseDirectory, "evaluation"), Path.Combine(contentRoot, "evaluation"),
            Path.Combine(contentRoot, "..", "..", "tests", "evaluation"), Path.Combine("tests", "evaluation")];
        return Path.GetFullPath(Array.Find(places, Directory.Exists) ?? places[^1]);
    }
}

/// <summary>How well a site does on its evaluation sets.</summary>
/// <param name="Outside">How well signs are recognised in real people's words; null when the site came without them.</param>
/// <param name="Own">The same on the editors' own texts; null when the site came without them.</param>
/// <param name="Search">How well search finds articles; null when the site came without its queries.</param>
internal sealed record EvaluationFigures(VignetteFigures? Outside, VignetteFigures? Own, SearchEvaluation? Search);
