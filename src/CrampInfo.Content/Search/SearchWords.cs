using CrampInfo.Words;

namespace CrampInfo.Content.Search;

/// <summary>What the search knows about words, as data: <c>content/search/</c> and <c>content/language/words.yml</c>.</summary>
public sealed class SearchWords
{
    /// <summary>The concepts, in the order of their file.</summary>
    public IReadOnlyList<SearchConcept> Concepts { get; internal init; } = [];

    /// <summary>Slugs to offer when nothing matches.</summary>
    public IReadOnlyList<string> NothingFound { get; internal init; } = [];

    /// <summary>The synonyms, in the order of their file.</summary>
    public IReadOnlyList<SearchSynonym> Synonyms { get; internal init; } = [];

    /// <summary>Words that say nothing about what is looked for.</summary>
    public IReadOnlySet<string> StopWords { get; internal init; } = new HashSet<string>();

    /// <summary>Words that may stand inside any phrase without changing it.</summary>
    public IReadOnlySet<string> Fillers { get; internal init; } = new HashSet<string>();

    /// <summary>Words that say that what follows is not so.</summary>
    public IReadOnlyList<string> Negations { get; internal init; } = [];

    /// <summary>Phrases with a word of denial that deny nothing.</summary>
    public IReadOnlyList<string> NotNegations { get; internal init; } = [];

    /// <summary>Irregular and differently spelled forms.</summary>
    public WordForms Forms { get; internal init; } = WordForms.Empty;

    /// <summary>Nothing known: the search then matches the words that were typed, and no others.</summary>
    public static SearchWords None { get; } = new();
}
