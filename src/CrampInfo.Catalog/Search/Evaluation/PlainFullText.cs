using CrampInfo.Words;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog.Search.Evaluation;

/// <summary>
/// What SQLite's full text gives by itself: the same articles, any of the words typed, Porter's stems, bm25 with even
/// weights. The yardstick that the search is compared with.
/// </summary>
internal sealed class PlainFullText : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PlainFullText(Site site)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE plain USING fts5(slug UNINDEXED, title, names, summary, headings, body, tokenize = 'porter "
            + "unicode61 remove_diacritics 2')");
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO plain VALUES ($slug, $title, $names, $summary, $headings, $body)";
        foreach (var article in site.Articles.Select(a => site.Find(a.Slug)!))
        {
            var front = article.Front;
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$slug", article.Slug);
            insert.Parameters.AddWithValue("$title", front.Title);
            insert.Parameters.AddWithValue("$names", string.Join('\n', front.OtherNames.Concat(front.LayWords)));
            insert.Parameters.AddWithValue("$summary", front.Summary);
            insert.Parameters.AddWithValue("$headings", string.Join('\n', article.Headings.Select(h => h.Text)));
            insert.Parameters.AddWithValue("$body", string.Join('\n', article.Sections.Select(s => s.Text)));
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Slugs in the order of bm25.</summary>
    public IReadOnlyList<string> Find(string query)
    {
        var match =
            string.Join(" OR ",
            Tokeniser.Tokenise(query)
            .Select(t => '"' + query.Substring(t.Start, t.Length).Replace("\"", "", StringComparison.Ordinal) + '"'));
        var slugs = new List<string>();
        if (match.Length == 0)
            return slugs;
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT slug FROM plain WHERE plain MATCH $match ORDER BY bm25(plain), slug";
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            slugs.Add(reader.GetString(0));
        return slugs;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
