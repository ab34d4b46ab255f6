using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Search;

/// <summary>The layout of <c>content/search/concepts.yml</c>.</summary>
public sealed class ConceptsFile : ContentEntry
{
    /// <summary>Words that say nothing about what is looked for.</summary>
    [Description("Words that say nothing about what is looked for, separated by spaces.")]
    public required IReadOnlyList<string> StopWords { get; init; }

    /// <summary>Words that may stand inside any phrase.</summary>
    [Description("Words that may stand inside any phrase without changing it, separated by spaces.")]
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>Articles for those whose words match nothing.</summary>
    [Description("Slugs of the articles that are offered when nothing matches, the best first.")]
    public required IReadOnlyList<Located> NothingFound { get; init; }

    /// <summary>The concepts.</summary>
    [Description("The concepts.")]
    public required IReadOnlyList<SearchConcept> Concepts { get; init; }
}
