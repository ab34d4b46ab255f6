namespace CrampInfo.Catalog.Search;

/// <summary>What full text is asked for.</summary>
/// <param name="Words">Keys of words to find in titles, names, summaries and headings.</param>
/// <param name="Labels">Tags and slugs.</param>
/// <param name="RareWords">Keys of words to find in bodies.</param>
internal sealed record WantedTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Labels, IReadOnlyList<string> RareWords)
{
    /// <summary>Rows that full text may go through for one search; in a small library every word fits.</summary>
    private const int MostNamed = 3000;

    /// <summary>Rows of bodies, which are not ranked before they are read.</summary>
    private const int MostMentions = 400;

    /// <summary>Chooses the words and labels that tell most: the rarest first, until their rows are enough.</summary>
    public static WantedTerms Of(SearchQuery query, SearchIndex index)
    {
        var words = query.Terms.Where(t => t.Word >= 0 && t.Stem.All(char.IsAsciiLetterOrDigit)).ToList();
        var labels = query.Concepts.Where(c => !c.Negated).SelectMany(c => c.Concept.About.Concat(c.Concept.Also).Concat(c.Concept.Tags)).Select(l => l.Value).Distinct();
        var choices = words.Select(t => (t.Stem, IsLabel: false, Rows: index.ArticlesNamed(t.Word)))
            .Concat(labels.Select(l => (Stem: l, IsLabel: true, Rows: Math.Max(index.ArticlesTagged(l), index.BySlug.ContainsKey(l) ? 1 : 0))))
            .Where(c => c.Rows > 0)
            .OrderBy(c => c.Rows).ThenBy(c => c.Stem, StringComparer.Ordinal)
            .ToList();
        var chosen = Fitting(choices, c => c.Rows, MostNamed);
        var rare = Fitting([.. words.Where(t => t.Typed).OrderBy(t => index.ArticlesWith(t.Word)).ThenBy(t => t.Stem, StringComparer.Ordinal)], t => index.ArticlesWith(t.Word), MostMentions);
        return new([.. chosen.Where(c => !c.IsLabel).Select(c => c.Stem)], [.. chosen.Where(c => c.IsLabel).Select(c => c.Stem)], [.. rare.Select(t => t.Stem)]);
    }

    /// <summary>The first of a list until their rows are too many; at least one.</summary>
    private static List<T> Fitting<T>(List<T> ordered, Func<T, int> rows, int most)
    {
        var sum = 0;
        return [.. ordered.TakeWhile((t, i) => (sum += rows(t)) <= most || i == 0)];
    }
}
