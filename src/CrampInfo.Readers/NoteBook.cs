using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CrampInfo.Readers;

/// <summary>What became of a note.</summary>
public enum NoteFate
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>The same form was sent before, and that note is kept.</summary>
    KeptBefore,

    /// <summary>So many came today that no more are taken.</summary>
    Full,

    /// <summary>The database cannot be reached or written; nothing was kept.</summary>
    Lost,
}

/// <summary>
/// Keeps what readers say about pages. Whatever is wrong with the database is an answer here and no exception: a page goes on without it.
/// What it says is kept has been written and committed.
/// </summary>
public sealed class NoteBook : IDisposable
{
    /// <summary>Characters of the longest note.</summary>
    public const int LongestText = 2000;

    private readonly DbContextOptions<ReadersContext> _options;
    private readonly SemaphoreSlim _opening = new(1);
    private volatile bool _isReady;

    /// <summary>A book in PostgreSQL where a connection is given, else in a file of SQLite.</summary>
    /// <param name="postgres">A connection string; empty for SQLite.</param>
    /// <param name="file">The file for SQLite; made when it is first needed.</param>
    /// <param name="perDay">How many notes are taken on one day.</param>
    public NoteBook(string? postgres, string file, int perDay) => (_options, PerDay) = (ReadersContext.Options(postgres, file), perDay);

    /// <summary>How many notes are taken on one day; 0 turns notes off.</summary>
    public int PerDay { get; }

    /// <summary>Why the last try failed, for the log; never what a reader wrote.</summary>
    public string? Problem { get; private set; }

    /// <summary>Keeps a note.</summary>
    public async Task<NoteFate> KeepAsync(Note note, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        try
        {
            await using var book = await OpenAsync(cancel);
            if (await book.Notes.AnyAsync(n => n.Id == note.Id, cancel))
                return NoteFate.KeptBefore;
            if (await book.Notes.CountAsync(n => n.Day == note.Day, cancel) >= PerDay)
                return NoteFate.Full;
            book.Notes.Add(note);
            await book.SaveChangesAsync(cancel);
            Problem = null;
            return NoteFate.Kept;
        }
        catch (Exception e) when (IsTrouble(e))
        {
            Problem = Words(e);
            // Another copy of the site may have kept the same form at the same moment.
            return e is DbUpdateException && await IsKeptAsync(note.Id) ? NoteFate.KeptBefore : NoteFate.Lost;
        }
    }

    /// <summary>Whether notes are taken on a day; true where nobody can say, since a note that is lost is told to its writer.</summary>
    public async Task<bool> TakesAsync(DateOnly day, CancellationToken cancel = default)
    {
        if (PerDay <= 0)
            return false;
        try
        {
            await using var book = await OpenAsync(cancel);
            return await book.Notes.CountAsync(n => n.Day == day, cancel) < PerDay;
        }
        catch (Exception e) when (IsTrouble(e))
        {
            Problem = Words(e);
            return true;
        }
    }

    /// <summary>All notes, the newest first.</summary>
    /// <exception cref="InvalidDataException">The database cannot be read; the message says why.</exception>
    public Task<List<Note>> AllAsync(CancellationToken cancel = default) => AskAsync(book =>
        book.Notes.AsNoTracking().OrderByDescending(n => n.Day).ThenBy(n => n.Article).ThenBy(n => n.Id).ToListAsync(cancel), cancel);

    /// <summary>Deletes one note.</summary>
    /// <returns>How many were deleted: 0 or 1.</returns>
    /// <exception cref="InvalidDataException">The database cannot be written; the message says why.</exception>
    public Task<int> DeleteAsync(Guid id, CancellationToken cancel = default) =>
        AskAsync(book => book.Notes.Where(n => n.Id == id).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>Deletes the notes of the days before one.</summary>
    /// <exception cref="InvalidDataException">The database cannot be written; the message says why.</exception>
    public Task<int> DeleteBeforeAsync(DateOnly day, CancellationToken cancel = default) =>
        AskAsync(book => book.Notes.Where(n => n.Day < day).ExecuteDeleteAsync(cancel), cancel);

    /// <inheritdoc/>
    public void Dispose() => _opening.Dispose();

    private async Task<T> AskAsync<T>(Func<ReadersContext, Task<T>> question, CancellationToken cancel)
    {
        try
        {
            await using var book = await OpenAsync(cancel);
            return await question(book);
        }
        catch (Exception e) when (IsTrouble(e))
        {
            throw new InvalidDataException($"The database of notes cannot be used: {Words(e)}", e);
        }
    }

    private async Task<bool> IsKeptAsync(Guid id)
    {
        try
        {
            await using var book = new ReadersContext(_options);
            return await book.Notes.AnyAsync(n => n.Id == id);
        }
        catch (Exception e) when (IsTrouble(e))
        {
            return false;
        }
    }

    /// <summary>Opens the database; brought up to date once, when it is first reached.</summary>
    private async Task<ReadersContext> OpenAsync(CancellationToken cancel)
    {
        var book = new ReadersContext(_options);
        if (_isReady)
            return book;
        await _opening.WaitAsync(cancel);
        try
        {
            if (!_isReady)
            {
                var applied = await book.Database.GetAppliedMigrationsAsync(cancel);
                if (applied.Except(book.Database.GetMigrations()).FirstOrDefault() is { } newer)
                    throw new InvalidDataException($"it was made by a newer version of the program ({newer}).");
                await book.Database.MigrateAsync(cancel);
                _isReady = true;
            }

            return book;
        }
        catch
        {
            await book.DisposeAsync();
            throw;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>What a database can be: away, locked, full, read-only, damaged, newer.</summary>
    private static bool IsTrouble(Exception e) => e is DbException or DbUpdateException or InvalidDataException or IOException
        or UnauthorizedAccessException or TimeoutException or System.Net.Sockets.SocketException
        or InvalidOperationException { InnerException: DbException };

    private static string Words(Exception e) => (e is DbUpdateException or InvalidOperationException ? e.InnerException ?? e : e).Message;
}
