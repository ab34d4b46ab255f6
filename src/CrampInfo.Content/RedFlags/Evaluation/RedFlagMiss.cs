namespace CrampInfo.Content.RedFlags.Evaluation;

/// <summary>A vignette that raised another level than it should.</summary>
/// <param name="Vignette">The account.</param>
/// <param name="Raised">The most serious level that was raised, or "none".</param>
/// <param name="Flags">Ids of the signs that were raised.</param>
public sealed record RedFlagMiss(RedFlagVignette Vignette, string Raised, IReadOnlyList<string> Flags);
