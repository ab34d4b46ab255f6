using CrampInfo.Content.Language;

namespace CrampInfo.Catalog.Search;

/// <summary>Says why an article was found: which typed words it has, and what others were understood as.</summary>
internal sealed class MatchExplainer(SearchIndex index)
{
    private const int Most = 3;

    /// <summary>The typed words that the article has, as typed.</summary>
    public IReadOnlyList<string> MatchedWords(SearchQuery query, IndexedArticle article) =>
        [.. query.Words
            .Where(w => !w.Stop && !w.Negated && article.StrengthOf(index.WordOf(w.Stem)) > 0)
            .Select(w => w.Corrected ? w.Text : query.Text.Substring(w.Start, w.Length))
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What was understood and speaks for the article, such as "charley horse = muscle cramp".</summary>
    public IReadOnlyList<string> Why(SearchQuery query, IndexedArticle article)
    {
        var concepts = query.Concepts
            .Where(c => !c.Negated && c.Concept.Words.Count > 0 && Concerns(c, article))
            .Select(c => (c.Start, Typed: Typed(query, c.Start, c.End), Means: c.Concept.Name));
        var added = query.Added
            .Where(a => article.StrengthOf(index.WordOf(a.Stem)) > 0)
            .Select(a => (a.Start, Typed: Typed(query, a.Start, a.End), Means: a.Meaning));
        return [.. added.Concat(concepts)
            .Where(w => !Same(w.Typed, w.Means))
            .OrderBy(w => w.Start)
            .DistinctBy(w => w.Typed, StringComparer.OrdinalIgnoreCase)
            .Select(w => $"{w.Typed} = {w.Means}")
            .Take(Most)];
    }

    private static bool Concerns(FoundConcept found, IndexedArticle article) =>
        found.Concept.About.Concat(found.Concept.Also).Any(s => s.Value == article.Slug) || found.Concept.Tags.Any(t => article.Tags.Contains(t.Value));

    private static bool Same(string typed, string means) =>
        typed.Contains(means, StringComparison.OrdinalIgnoreCase) || TextNormaliser.Normalise(typed).Contains(TextNormaliser.Normalise(means), StringComparison.Ordinal);

    private static string Typed(SearchQuery query, int start, int end)
    {
        var (first, last) = (query.Words[start], query.Words[end - 1]);
        return end - start == 1 && first.Corrected ? first.Text : query.Text[first.Start..(last.Start + last.Length)].ToLowerInvariant();
    }
}
