using CrampInfo.Catalog;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content.RedFlags.Evaluation;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Pages;

/// <summary>How well the site finds warning signs and articles, with the misses by name.</summary>
internal sealed class SafetyModel(EvaluationSets sets, Site site, TimeProvider clock) : SitePage
{
    /// <summary>The warning signs' figures on real people's words.</summary>
    public VignetteFigures? Outside => sets.Of(site).Outside;

    /// <summary>The warning signs' figures on the editors' own texts.</summary>
    public VignetteFigures? Own => sets.Of(site).Own;

    /// <summary>The search's figures.</summary>
    public SearchEvaluation? Search => sets.Of(site).Search;

    /// <summary>The day of the figures: they are worked out by the running site.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A good share as people read it, "98 in 100", rounded down.</summary>
    public static string Of100(double share) => $"{Math.Floor((share * 100) + 0.0001):0} in 100";

    /// <summary>A bad share, rounded up.</summary>
    public static string UpTo100(double share) => $"{Math.Max(0, Math.Ceiling((share * 100) - 0.0001)):0} in 100";

    /// <summary>A share with its interval, "93 in 100 (86 to 97)".</summary>
    public static string Of100(Share share) =>
        $"{Math.Round(share.Value * 100):0} in 100 ({Math.Floor(share.Low * 100):0} to {Math.Ceiling(share.High * 100):0})";

    public void OnGet() =>
        Head = new("How well it is tested",
            $"How often {site.Own.Name} shows the right warning sign for what people type, how often it cries wolf, and every miss.",
            "/safety");
}
