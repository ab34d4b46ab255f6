using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>A site's file cannot be served; the message says why, as the end of a sentence that begins "it".</summary>
public sealed class SiteFileException(string reason, Exception? inner = null) : Exception(reason, inner);

/// <summary>
/// The SQLite file as a whole: how it is opened, sealed and swept. Its seal is a part of the hash over all its bytes, kept in
/// two header fields that SQLite leaves to applications; whoever changes the file by a byte breaks it.
/// </summary>
internal static class SiteFile
{
    /// <summary>Raised whenever tables or the meaning of columns change; an older file is baked anew.</summary>
    public const string Schema = "7";

    /// <summary>Header fields that hold the seal: user_version and application_id.</summary>
    private const int FirstHalf = 60, SecondHalf = 68;

    /// <summary>A leftover draft of another process is swept once it is older than any bake takes.</summary>
    private static readonly TimeSpan LongestBake = TimeSpan.FromHours(1);

    /// <summary>The program that made it: what it renders changes with its code.</summary>
    public static string Maker { get; } =
        string.Join('-', new[] { typeof(Content.ContentLoader), typeof(Words.Stemmer), typeof(SiteFile) }.Select(t =>
        t.Module.ModuleVersionId.ToString("N")[..8]));

    /// <summary>Opens a finished file. Nothing is locked or written, and no journal is looked for: it never changes.</summary>
    public static SqliteConnection OpenReadOnly(string path)
    {
        var address = "file:" + Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1";
        return Open(new() { DataSource = address, Mode = SqliteOpenMode.ReadOnly, Pooling = false });
    }

    /// <summary>Opens a draft. It is thrown away when anything fails, so it needs no journal; it is flushed when it is sealed.</summary>
    public static SqliteConnection OpenDraft(string path)
    {
        var connection = Open(new() { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false });
        connection.Run("PRAGMA journal_mode = OFF");
        connection.Run("PRAGMA synchronous = OFF");
        connection.Run("PRAGMA locking_mode = EXCLUSIVE");
        return connection;
    }

    /// <summary>A name for a draft beside a file.</summary>
    public static string DraftOf(string path) => $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.new";

    /// <summary>Deletes drafts beside a file whose bake was ended: one process bakes one at a time, so its own are all left over.</summary>
    public static void Sweep(string path)
    {
        foreach (var draft in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path) + ".*.new"))
        {
            var owner = Path.GetFileName(draft)[(Path.GetFileName(path).Length + 1)..].Split('-')[0];
            if (int.TryParse(owner, out var id) && id != Environment.ProcessId && IsRunning(id)
                && File.GetLastWriteTimeUtc(draft) > DateTime.UtcNow - LongestBake)
                continue;
            File.Delete(draft);
        }
    }

    /// <summary>Seals a closed draft, and waits until all of it is on the disk.</summary>
    public static void Seal(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var seal = SealFor(file);
        Span<byte> half = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(half, (uint)(seal >> 32));
        file.Position = FirstHalf;
        file.Write(half);
        BinaryPrimitives.WriteUInt32BigEndian(half, (uint)seal);
        file.Position = SecondHalf;
        file.Write(half);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The seal that the bytes of a file would have to carry, and the one they carry.</summary>
    public static bool IsIntact(FileStream file)
    {
        var header = new byte[100];
        file.Position = 0;
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && SealIn(header) == SealFor(file);
    }

    /// <summary>What a file looks like from outside; differs when it was replaced, cut or written to. Null when there is none.</summary>
    public static (long Length, DateTime Written)? StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <summary>What a file says of itself, without opening it for serving.</summary>
    /// <exception cref="SiteFileException">There is none, it has another schema, or it is damaged.</exception>
    public static IReadOnlyDictionary<string, string> Inspect(string path)
    {
        try
        {
            using var file = OpenBytes(path);
            using var reader = new SiteReader(OpenReadOnly(path));
            return MetaOf(reader, file);
        }
        catch (Exception e)
        {
            throw Unusable(e);
        }
    }

    /// <summary>The bytes of a file, under whatever name they are later.</summary>
    public static FileStream OpenBytes(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>What a file says of itself, once its schema and its seal are found to be right.</summary>
    public static Dictionary<string, string> MetaOf(SiteReader reader, FileStream file)
    {
        var meta = reader.List("SELECT Key, Value FROM Meta", r => (r.GetString(0), r.GetString(1))).ToDictionary();
        return meta.GetValueOrDefault("schema-version") != Schema ? throw new SiteFileException("it has another schema version")
            : !IsIntact(file) ? throw new SiteFileException("it is damaged")
            : meta;
    }

    /// <summary>Why a file could not be opened.</summary>
    public static SiteFileException Unusable(Exception e) => e switch
    {
        SiteFileException known => known,
        FileNotFoundException or DirectoryNotFoundException => new("there is none yet", e),
        IOException or UnauthorizedAccessException => new($"it cannot be opened ({e.Message})", e),
        _ => new("it is damaged", e),
    };

    /// <summary>Runs a statement.</summary>
    public static void Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder settings)
    {
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        return connection;
    }

    private static ulong SealFor(FileStream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        file.Position = 0;
        for (var at = 0L; file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read; at += read)
        {
            if (at == 0 && read >= 100)
            {
                buffer.AsSpan(FirstHalf, 4).Clear();
                buffer.AsSpan(SecondHalf, 4).Clear();
            }

            hash.AppendData(buffer, 0, read);
        }

        return BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
    }

    private static ulong SealIn(ReadOnlySpan<byte> header) =>
        ((ulong)BinaryPrimitives.ReadUInt32BigEndian(header[FirstHalf..]) << 32) | BinaryPrimitives.ReadUInt32BigEndian(
            header[SecondHalf..]);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
