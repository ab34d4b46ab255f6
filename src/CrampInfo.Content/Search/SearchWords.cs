using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content.Search;

/// <summary>What the search knows about words, as data: <c>content/search/</c>.</summary>
public sealed class SearchWords
{
    /// <summary>Where the example queries are kept, in the content folder.</summary>
    public const string ExamplesFile = "search/examples.tsv";

    /// <summary>Where what was learned from them is kept, in the content folder.</summary>
    public const string LearnedFile = "search/learned.bin";

    /// <summary>The concepts, in the order of their file.</summary>
    public IReadOnlyList<SearchConcept> Concepts { get; internal init; } = [];

    /// <summary>Slugs to offer when nothing matches.</summary>
    public IReadOnlyList<string> NothingFound { get; internal init; } = [];

    /// <summary>Words that say nothing about what is looked for.</summary>
    public IReadOnlySet<string> StopWords { get; internal init; } = new HashSet<string>();

    /// <summary>Words that may stand inside any phrase without changing it.</summary>
    public IReadOnlySet<string> Fillers { get; internal init; } = new HashSet<string>();

    /// <summary>Irregular and differently spelled forms.</summary>
    public WordForms Forms { get; internal init; } = WordForms.Empty;

    /// <summary>Queries with their answers, to learn from; not kept in a site's file.</summary>
    public IReadOnlyList<SearchExample> Examples { get; internal init; } = [];

    /// <summary>Changes whenever something changes that is learned from: examples, concepts, forms of words, words of denial.</summary>
    public string ExamplesHash { get; internal init; } = "";

    /// <summary>What was learned; null when nothing was: the search then goes by words alone.</summary>
    public LearnedSearch? Learned { get; internal init; }

    /// <summary>Nothing known: the search then matches the words that were typed, and no others.</summary>
    public static SearchWords None { get; } = new();
}
