namespace CrampInfo.Catalog.Search;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>The title of an article.</summary>
    Article,

    /// <summary>Words that people use for an article's subject.</summary>
    LayWords,

    /// <summary>Something felt, a place or a time, known to the search.</summary>
    Symptom,
}

/// <summary>Something to search for; always leads to results.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">The article that the words belong to; null for a symptom.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string? Slug);
