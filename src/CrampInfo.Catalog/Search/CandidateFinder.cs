using System.Text;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Asks SQLite's full text (FTS5) which articles to look at.
/// </summary>
internal sealed class CandidateFinder(Site site)
{
    /// <summary>Articles of each kind that are ranked at most.</summary>
    private const int Most = 200;

    private static readonly string Named = $"SELECT rowid FROM article_search WHERE article_search MATCH $a ORDER BY bm25(article_search, 8, 4, 2, 1.5, 3) LIMIT {Most}";
    private static readonly string Mentioned = $"SELECT rowid FROM body_search WHERE body_search MATCH $a LIMIT {Most}";

    /// <summary>Rows of the articles that have any of the words or labels, or mention any of the rare words.</summary>
    /// <param name="wanted">What to look for.</param>
    public IReadOnlyCollection<long> Find(WantedTerms wanted)
    {
        var named = Expression(wanted.Words, wanted.Labels);
        var mentioned = Expression(wanted.RareWords, []);
        return site.Read(file => (HashSet<long>)
        [
            .. named.Length == 0 ? [] : file.List(Named, r => r.GetInt64(0), named),
            .. mentioned.Length == 0 ? [] : file.List(Mentioned, r => r.GetInt64(0), mentioned),
        ]);
    }

    /// <summary>The text of a part of an article.</summary>
    public string SectionText(long row) => site.Read(file => file.List("SELECT Text FROM Sections WHERE Id = $a", r => r.GetString(0), row)).FirstOrDefault("");

    /// <summary>
    /// Every word is quoted, so that nothing in it is syntax to FTS5. Labels are searched for in their own column.
    /// </summary>
    internal static string Expression(IEnumerable<string> stems, IEnumerable<string> labels)
    {
        var match = new StringBuilder();
        foreach (var stem in stems)
            Quote(match.Append(match.Length > 0 ? " OR " : ""), stem);
        foreach (var label in labels)
            Quote(match.Append(match.Length > 0 ? " OR " : "").Append("labels : "), Label(label));
        return match.ToString();
    }

    /// <summary>A tag or slug as one word, as <see cref="SiteWriter"/> writes it.</summary>
    private static string Label(string id) => "is" + id.Replace("-", "", StringComparison.Ordinal);

    private static void Quote(StringBuilder match, string word) =>
        match.Append('"').Append(word.Replace("\"", "", StringComparison.Ordinal)).Append('"');
}
