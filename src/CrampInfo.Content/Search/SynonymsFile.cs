using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Search;

/// <summary>The layout of <c>content/search/synonyms.yml</c>.</summary>
public sealed class SynonymsFile : ContentEntry
{
    /// <summary>Words that say nothing about what is looked for.</summary>
    [Description("Words that say nothing about what is looked for, separated by spaces.")]
    public required IReadOnlyList<string> StopWords { get; init; }

    /// <summary>Words that may stand inside any phrase.</summary>
    [Description("Words that may stand inside any phrase without changing it, separated by spaces.")]
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>Words that turn what follows into its opposite.</summary>
    [Description("Words that say that what follows is not so.")]
    public required IReadOnlyList<string> Negations { get; init; }

    /// <summary>Phrases that look like a negation and are none.</summary>
    [Description("Phrases with a word of denial that deny nothing, such as 'will not stop'.")]
    public required IReadOnlyList<string> NotNegations { get; init; }

    /// <summary>The synonyms.</summary>
    [Description("The synonyms.")]
    public required IReadOnlyList<SearchSynonym> Synonyms { get; init; }
}
