using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>Says why an article was found: which typed words it has, and what others were understood as.</summary>
internal sealed class MatchExplainer(SearchIndex index)
{
    private const int Most = 3;

    /// <summary>The typed words that the article has, as typed.</summary>
    public IReadOnlyList<string> MatchedWords(SearchQuery query, IndexedArticle article) =>
        [.. query.Words
            .Where(w => !w.Stop && !w.Negated && article.StrengthOf(index.WordOf(w.Stem)) > 0)
            .Select(w => w.Corrected ? w.Written ?? w.Text : query.Text.Substring(w.Start, w.Length))
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What was understood and speaks for the article, such as "charley horse = muscle cramp".</summary>
    public IReadOnlyList<string> Why(SearchQuery query, IndexedArticle article)
    {
        var concepts = query.Concepts
            .Where(c => !c.Negated && c.Concept.Words.Count > 0 && IsName(c.Concept.Kind) && Concerns(c, article))
            .Select(c => new Reading(c.Start, c.End, Typed(query, c.Start, c.End), c.Concept.Name));
        var added = query.Added
            .Where(a => !query.Words[a.Start].Negated && article.StrengthOf(index.WordOf(a.Stem)) > 0)
            .Select(a => new Reading(a.Start, a.End, Typed(query, a.Start, a.End), a.Meaning));
        var readings = added.Concat(concepts).Where(w => !Same(w.Typed, w.Means)).ToList();
        return [.. readings
            .Where(r => !readings.Exists(o => o.Start <= r.Start && o.End >= r.End && o.End - o.Start > r.End - r.Start))
            .OrderBy(r => r.Start)
            .DistinctBy(r => r.Typed, StringComparer.OrdinalIgnoreCase)
            .Select(r => $"{r.Typed} = {r.Means}")
            .Take(Most)];
    }

    /// <summary>"Lipitor" is a statin and "hammy" a hamstring; "flip flops" are not "shoes and cramps", and "3am" needs no telling.</summary>
    private static bool IsName(ConceptKind kind) => kind is ConceptKind.BodyPart or ConceptKind.Medicine or ConceptKind.Who;

    private static bool Concerns(FoundConcept found, IndexedArticle article) =>
        found.Concept.About.Concat(found.Concept.Also).Any(s => s.Value == article.Slug) || found.Concept.Tags.Any(t => article.Tags.Contains(t.Value));

    private static bool Same(string typed, string means) =>
        typed.Contains(means, StringComparison.OrdinalIgnoreCase) || TextNormaliser.Normalise(typed).Contains(TextNormaliser.Normalise(means), StringComparison.Ordinal);

    private static string Typed(SearchQuery query, int start, int end)
    {
        var (first, last) = (query.Words[start], query.Words[end - 1]);
        return end - start == 1 && first.Corrected ? first.Written ?? first.Text : query.Text[first.Start..(last.Start + last.Length)].ToLowerInvariant();
    }

    private sealed record Reading(int Start, int End, string Typed, string Means);
}
