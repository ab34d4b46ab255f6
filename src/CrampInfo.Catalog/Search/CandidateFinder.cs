using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Asks SQLite's full text (FTS5) which articles to look at. Keeps read-only connections with prepared commands, one for
/// each search that runs at the same time.
/// </summary>
internal sealed class CandidateFinder(string catalog) : IDisposable
{
    /// <summary>Articles of each kind that are ranked at most.</summary>
    private const int Most = 200;

    private readonly ConcurrentBag<Reader> _readers = [];
    private volatile bool _disposed;

    /// <summary>Opens the catalog for reading, outside the pool that other readers share.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = catalog, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Rows of the articles that have any of the words or labels, or mention any of the rare words.</summary>
    /// <param name="wanted">What to look for.</param>
    public IReadOnlyCollection<long> Find(WantedTerms wanted)
    {
        var rows = new HashSet<long>();
        Use(reader =>
        {
            Read(reader.Named, Expression(wanted.Words, wanted.Labels), rows);
            Read(reader.Mentioned, Expression(wanted.RareWords, []), rows);
        });
        return rows;
    }

    /// <summary>The text of a part of an article.</summary>
    public string SectionText(long row)
    {
        var text = "";
        Use(reader =>
        {
            reader.Section.Parameters[0].Value = row;
            text = reader.Section.ExecuteScalar() as string ?? "";
        });
        return text;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

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

    private static void Read(SqliteCommand command, string match, HashSet<long> rows)
    {
        if (match.Length == 0)
            return;
        command.Parameters[0].Value = match;
        using var found = command.ExecuteReader();
        while (found.Read())
            rows.Add(found.GetInt64(0));
    }

    /// <summary>A tag or slug as one word, as <c>article-search.sql</c> writes it.</summary>
    private static string Label(string id) => "is" + id.Replace("-", "", StringComparison.Ordinal);

    private static void Quote(StringBuilder match, string word) =>
        match.Append('"').Append(word.Replace("\"", "", StringComparison.Ordinal)).Append('"');

    private void Use(Action<Reader> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var reader = _readers.TryTake(out var free) ? free : new Reader(Open());
        try
        {
            work(reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        _readers.Add(reader);
        if (_disposed)
            Dispose();
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Reader(SqliteConnection connection)
        {
            _connection = connection;
            Named = Prepare($"SELECT rowid FROM article_search WHERE article_search MATCH $match ORDER BY bm25(article_search, 8, 4, 2, 1.5, 3) LIMIT {Most}", "$match", SqliteType.Text);
            Mentioned = Prepare($"SELECT rowid FROM body_search WHERE body_search MATCH $match LIMIT {Most}", "$match", SqliteType.Text);
            Section = Prepare("SELECT Text FROM Sections WHERE Id = $id", "$id", SqliteType.Integer);
        }

        public SqliteCommand Named { get; }

        public SqliteCommand Mentioned { get; }

        public SqliteCommand Section { get; }

        public void Dispose()
        {
            Named.Dispose();
            Mentioned.Dispose();
            Section.Dispose();
            _connection.Dispose();
        }

        private SqliteCommand Prepare(string sql, string parameter, SqliteType type)
        {
            var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.Add(parameter, type);
            command.Prepare();
            return command;
        }
    }
}
