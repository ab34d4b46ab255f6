using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Asks SQLite's full text (FTS5). Keeps read-only connections with prepared commands, one for each search that runs at the
/// same time.
/// </summary>
internal sealed partial class FullText : IDisposable
{
    /// <summary>How much a word counts by where it stands: title, names, summary, headings, body.</summary>
    private const string Weights = "8, 2.5, 2, 1.5, 0.6";

    private const int SnippetWords = 28;
    private const char MarkStart = '\u0002', MarkEnd = '\u0003';

    private readonly string _catalog;
    private readonly ConcurrentBag<Reader> _readers = [];
    private readonly Dictionary<long, string> _slugs = [];
    private readonly Dictionary<string, (long First, long Last)> _sections = [];
    private volatile bool _disposed;

    /// <summary>Opens a catalog that <see cref="CatalogBuilder"/> has brought up to date.</summary>
    public FullText(string catalog)
    {
        _catalog = catalog;
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT a.Id, a.Slug, coalesce(min(s.Id), 0), coalesce(max(s.Id), -1) FROM Articles a LEFT JOIN Sections s ON s.ArticleId = a.Id GROUP BY a.Id";
        using var found = command.ExecuteReader();
        while (found.Read())
        {
            _slugs.Add(found.GetInt64(0), found.GetString(1));
            _sections.Add(found.GetString(1), (found.GetInt64(2), found.GetInt64(3)));
        }
    }

    /// <summary>Opens the catalog for reading, outside the pool that other readers share.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _catalog, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>The slugs of the articles that have a word, by its key, with how strongly they do (bm25).</summary>
    public IReadOnlyDictionary<string, double> Find(string stem) => Use(reader =>
    {
        var strengths = new Dictionary<string, double>();
        reader.Articles.Parameters[0].Value = Any([stem]);
        using var found = reader.Articles.ExecuteReader();
        while (found.Read())
            strengths[_slugs[found.GetInt64(0)]] = found.GetDouble(1);
        return strengths;
    });

    /// <summary>The part of an article that has most of the words, with a piece of it; null when none has any.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="words">The words as written.</param>
    public SectionHit? FindSection(string slug, IReadOnlyCollection<string> words) => Use(reader =>
    {
        var (first, last) = _sections[slug];
        reader.Section.Parameters[0].Value = Any(words);
        reader.Section.Parameters[1].Value = first;
        reader.Section.Parameters[2].Value = last;
        using var found = reader.Section.ExecuteReader();
        return found.Read() ? new SectionHit(found.GetString(0), found.GetString(1), Pieces(found.GetString(2))) : null;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var reader))
            reader.Connection.Dispose();
    }

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

    private T Use<T>(Func<Reader, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var reader = _readers.TryTake(out var free) ? free : new Reader(Open());
        try
        {
            return work(reader);
        }
        finally
        {
            _readers.Add(reader);
            if (_disposed)
                Dispose();
        }
    }

    private sealed class Reader
    {
        public Reader(SqliteConnection connection)
        {
            Connection = connection;
            Articles = Prepare($"SELECT rowid, -bm25(article_search, {Weights}) FROM article_search WHERE article_search MATCH $match", "$match");
            Section = Prepare(
                $"""
                SELECT s.Anchor, s.Title, snippet(section_search, 1, '{MarkStart}', '{MarkEnd}', '…', {SnippetWords})
                FROM section_search JOIN Sections s ON s.Id = section_search.rowid
                WHERE section_search MATCH $match AND section_search.rowid = (
                    SELECT rowid FROM section_search WHERE section_search MATCH $match AND rowid BETWEEN $first AND $last
                    ORDER BY bm25(section_search, 2.5, 1), rowid LIMIT 1)
                """,
                "$match", "$first", "$last");
        }

        public SqliteConnection Connection { get; }

        public SqliteCommand Articles { get; }

        public SqliteCommand Section { get; }

        private SqliteCommand Prepare(string sql, params string[] parameters)
        {
            var command = Connection.CreateCommand();
            command.CommandText = sql;
            foreach (var parameter in parameters)
                command.Parameters.Add(parameter, parameter == "$match" ? SqliteType.Text : SqliteType.Integer);
            command.Prepare();
            return command;
        }
    }
}
