using CrampInfo.Content.RedFlags;

namespace CrampInfo.Web.RedFlags;

/// <summary>
/// What the red-flag middleware decided for this request. The layout draws it; a page that is drawn without it is a bug and
/// fails loudly, never a quiet page without its warning.
/// </summary>
/// <param name="Scope">Where the signs came from.</param>
/// <param name="Cards">The cards, most serious first.</param>
internal sealed record RedFlagFeature(RedFlagScope Scope, IReadOnlyList<RedFlagCard> Cards)
{
    /// <summary>At most this many cards are open; the rest are folded, so that the first and its call button are seen whole.</summary>
    public const int MostOpen = 1;

    /// <summary>Signs that are possible, for one calm line under the first results; never a call to act.</summary>
    public IReadOnlyList<RedFlagRule> Quiet { get; init; } = [];
}
