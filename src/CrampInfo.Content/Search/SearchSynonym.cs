using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Search;

/// <summary>An entry of <c>content/search/synonyms.yml</c>: words that are searched for beside those that were typed, never instead.</summary>
public sealed class SearchSynonym : ContentEntry
{
    /// <summary>What people type.</summary>
    [Description("What people type. Without 'means', each stands for all others.")]
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What it means.</summary>
    [Description("What it means; searched for as well. One way only: typing this does not bring the words above.")]
    public IReadOnlyList<string> Means { get; init; } = [];
}
