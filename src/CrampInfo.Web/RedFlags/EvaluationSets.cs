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
        return new(Signs(SitePlaces.OutsideTexts), Signs(SitePlaces.OwnTexts), File.Exists(Path.Combine(folder, SitePlaces.Queries))
            ? SearchEvaluation.Run(site, EvaluationQuery.ReadFile(Path.Combine(folder, SitePlaces.Queries))) : null);

        VignetteFigures? Signs(string file) =>
            File.Exists(Path.Combine(folder, file))
                ? VignetteFigures.Of(site.Data.Recogniser, Vignette.ReadFile(Path.Combine(folder, file))) : null;
    }
}

/// <summary>How well a site does on its evaluation sets.</summary>
/// <param name="Outside">How well signs are recognised in real people's words; null when the site came without them.</param>
/// <param name="Own">The same on the editors' own texts; null when the site came without them.</param>
/// <param name="Search">How well search finds articles; null when the site came without its queries.</param>
internal sealed record EvaluationFigures(VignetteFigures? Outside, VignetteFigures? Own, SearchEvaluation? Search);
