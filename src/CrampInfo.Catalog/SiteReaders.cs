using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>
/// The open connections of one site. All are opened at once, so that whatever happens to the file's name afterwards they read
/// the same file; a reader waits for a free one.
/// </summary>
internal sealed class SiteReaders : IDisposable
{
    private readonly ConcurrentBag<SiteReader> _free;
    private readonly SiteReader[] _all;
    private readonly SemaphoreSlim _count;

    public SiteReaders(string path)
    {
        var readers = new List<SiteReader>();
        try
        {
            for (var i = 0; i < Math.Clamp(Environment.ProcessorCount * 2, 4, 16); i++)
                readers.Add(new(SiteFile.OpenReadOnly(path)));
        }
        catch
        {
            readers.ForEach(r => r.Dispose());
            throw;
        }

        _all = [.. readers];
        _free = [.. readers];
        _count = new(readers.Count);
    }

    /// <summary>How many questions the file was asked.</summary>
    public int Asked => _all.Sum(r => r.Asked);

    /// <summary>Asks the file.</summary>
    public T Use<T>(Func<SiteReader, T> work)
    {
        _count.Wait();
        _free.TryTake(out var reader);
        try
        {
            return work(reader!);
        }
        finally
        {
            _free.Add(reader!);
            _count.Release();
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var reader))
            reader.Dispose();
        _count.Dispose();
    }
}

/// <summary>One connection with the statements it has prepared.</summary>
internal sealed class SiteReader(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>How many queries it was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>The rows of a query, which may be several in one; its parameters are $a, $b and so on.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new("$" + (char)('a' + i), values[i]));
            command.Prepare();
            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        Asked++;
        return command.ExecuteReader();
    }

    /// <summary>All rows of a query.</summary>
    public List<T> List<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object> values)
    {
        using var reader = Query(sql, values);
        return Rest(reader, row);
    }

    /// <summary>The rows that are left of a result.</summary>
    public static List<T> Rest<T>(SqliteDataReader reader, Func<SqliteDataReader, T> row)
    {
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        connection.Dispose();
    }
}
