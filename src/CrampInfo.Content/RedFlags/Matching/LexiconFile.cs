using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>The layout of <c>content/language/lexicon.yml</c>.</summary>
public sealed class LexiconFile : ContentEntry
{
    /// <summary>All findings.</summary>
    [Description("Findings that the warning signs share.")]
    public required IReadOnlyList<LexiconEntry> Findings { get; init; }
}
