using System.Text.RegularExpressions;

namespace CrampInfo.Catalog.Search;

/// <summary>Asks SQLite's full text (FTS5) for words, and for the part of an article to show.</summary>
internal sealed partial class FullText(Site site)
{
    private const int SnippetWords = 28;
    private const char MarkStart = '\u0002', MarkEnd = '\u0003';

    /// <summary>A word counts by where it stands: title, names, summary, headings, body.</summary>
    private const string Articles =
        """
        SELECT a.Slug, -bm25(article_search, 8, 2.5, 2, 1.5, 0.6)
        FROM article_search JOIN Articles a ON a.Id = article_search.rowid WHERE article_search MATCH $a
        """;

    /// <summary>The sections of an article have numbers in a row, which full text can pick by.</summary>
    private static readonly string Section =
        $"""
        SELECT s.Anchor, s.Title, snippet(section_search, 1, '{MarkStart}', '{MarkEnd}', '…', {SnippetWords})
        FROM section_search JOIN Sections s ON s.Id = section_search.rowid
        WHERE section_search MATCH $a AND section_search.rowid = (
            SELECT rowid FROM section_search
            WHERE section_search MATCH $a
                AND rowid >= (SELECT min(s.Id) FROM Sections s JOIN Articles a ON a.Id = s.ArticleId WHERE a.Slug = $b)
                AND rowid <= (SELECT max(s.Id) FROM Sections s JOIN Articles a ON a.Id = s.ArticleId WHERE a.Slug = $b)
            ORDER BY bm25(section_search, 2.5, 1), rowid LIMIT 1)
        """;

    /// <summary>The slugs of the articles that have a word, by its key, with how strongly they do (bm25).</summary>
    public IReadOnlyDictionary<string, double> Find(string stem) =>
        site.Read(file => file.List(Articles, r => KeyValuePair.Create(r.GetString(0), r.GetDouble(1)), Any([stem])))
            .Where(found => site.Listed(found.Key) is not null).ToDictionary();

    /// <summary>The part of an article that has most of the words, with a piece of it; null when none has any.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="words">The words as written.</param>
    public SectionHit? FindSection(string slug, IEnumerable<string> words) =>
        site.Read(file => file.List(Section, r => new SectionHit(r.GetString(0), r.GetString(1), Pieces(r.GetString(2))), Any(words), slug))
            .FirstOrDefault();

    /// <summary>Any of the words. Every one is quoted, so that nothing in it is syntax to FTS5.</summary>
    internal static string Any(IEnumerable<string> words) =>
        string.Join(" OR ", words.Select(w => '"' + w.Replace("\"", "", StringComparison.Ordinal) + '"'));

    private static List<SnippetPiece> Pieces(string snippet)
    {
        var pieces = new List<SnippetPiece>();
        // Where a citation was taken out, a space is left before the full stop.
        foreach (var part in SpaceBeforeStop().Replace(snippet, "$1").Split(MarkStart))
        {
            var end = part.IndexOf(MarkEnd, StringComparison.Ordinal);
            if (end > 0)
                pieces.Add(new(part[..end], true));
            if (end + 1 < part.Length)
                pieces.Add(new(part[(end + 1)..], false));
        }

        return pieces;
    }

    [GeneratedRegex(@"\s+([.,;:!?])")]
    private static partial Regex SpaceBeforeStop();
}
