using CrampInfo.Catalog.Search;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content.RedFlags.Evaluation;

namespace CrampInfo.Web.Hosting;

/// <summary>
/// Measures this very site against its evaluation sets, once, when somebody first asks. The figures are of the content that is
/// served, so they can never be older than it.
/// </summary>
internal sealed class EvaluationSets(SiteContent content, CatalogLocation catalog, ArticleSearch search, IConfiguration configuration, IWebHostEnvironment environment)
{
    private readonly Lazy<(VignetteFigures? Signs, VignetteFigures? Unseen, SearchEvaluation? Search)> _figures = new(() =>
    {
        var folder = FolderOf(configuration["Evaluation:Path"], environment.ContentRootPath);
        return (
            Signs(VignettesFile),
            Signs(UnseenFile),
            File.Exists(Path.Combine(folder, QueriesFile)) ? SearchEvaluation.Run(search, content.Library, catalog.Path, EvaluationQuery.ReadFile(Path.Combine(folder, QueriesFile))) : null);

        VignetteFigures? Signs(string file) =>
            File.Exists(Path.Combine(folder, file)) ? VignetteFigures.Of(content.Library.RedFlagWords, Vignette.ReadFile(Path.Combine(folder, file))) : null;
    });

    /// <summary>Name of the list of vignettes.</summary>
    public const string VignettesFile = "red-flag-vignettes.yml";

    /// <summary>Name of the list of vignettes that nothing is tuned on.</summary>
    public const string UnseenFile = "red-flag-vignettes-unseen.yml";

    /// <summary>Name of the list of queries.</summary>
    public const string QueriesFile = "symptom-queries.yml";

    /// <summary>How well words raise their signs; null when the site came without its vignettes.</summary>
    public VignetteFigures? Signs => _figures.Value.Signs;

    /// <summary>The same on texts that nothing was tuned on; null when the site came without them.</summary>
    public VignetteFigures? Unseen => _figures.Value.Unseen;

    /// <summary>How well search finds articles; null when the site came without its queries.</summary>
    public SearchEvaluation? Search => _figures.Value.Search;

    /// <summary>Where the sets are: as set, beside the program, or in the repository.</summary>
    public static string FolderOf(string? setting, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting, contentRoot);
        string[] places = [Path.Combine(AppContext.BaseDirectory, "evaluation"), Path.Combine(contentRoot, "evaluation"), Path.Combine(contentRoot, "..", "..", "tests", "evaluation"), Path.Combine("tests", "evaluation")];
        return Path.GetFullPath(Array.Find(places, Directory.Exists) ?? places[^1]);
    }
}
