using CrampInfo.Catalog;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content.RedFlags.Evaluation;

namespace CrampInfo.Web.RedFlags;

/// <summary>
/// Measures this very site against its evaluation sets, once, when somebody first asks. The figures are of the content that is
/// served, so they can never be older than it.
/// </summary>
internal sealed class EvaluationSets(IConfiguration configuration, IWebHostEnvironment environment)
{
    private (string Hash, Lazy<EvaluationFigures> Figures)? _known;

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
        var folder = SitePlaces.Evaluation(configuration["Evaluation:Path"], environment.ContentRootPath);
        return new(
            Signs(SitePlaces.OutsideTexts),
            Signs(SitePlaces.OwnTexts),
            Concerns<EvaluationQuery>(SitePlaces.Queries, EvaluationQuery.ReadFile,
                q => q.Expect.Any(s => site.Listed(s) is not null)) is { } queries
                ? SearchEvaluation.Run(site, queries) : null);

        VignetteFigures? Signs(string file)
        {
            var signs = site.Data.RedFlags.Select(r => r.Id).ToHashSet();
            return Concerns<Vignette>(file, Vignette.ReadFile, v => v.Flags.Any(signs.Contains)) is { } texts
                ? VignetteFigures.Of(site.Data.Recogniser, texts) : null;
        }

        // A list that asks for nothing this site has was written for another.
        IReadOnlyList<T>? Concerns<T>(string file, Func<string, IReadOnlyList<T>> read, Func<T, bool> isOurs) =>
            Path.Combine(folder, file) is var path && File.Exists(path) && read(path) is var entries && entries.Any(isOurs) ? entries
                : null;
    }
}

/// <summary>How well a site does on its evaluation sets.</summary>
/// <param name="Outside">How well signs are recognised in real people's words; null when the site came without them.</param>
/// <param name="Own">The same on the editors' own texts; null when the site came without them.</param>
/// <param name="Search">How well search finds articles; null when the site came without its queries.</param>
internal sealed record EvaluationFigures(VignetteFigures? Outside, VignetteFigures? Own, SearchEvaluation? Search);
