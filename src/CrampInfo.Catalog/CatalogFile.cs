using CrampInfo.Catalog.Entities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInfo.Catalog;

/// <summary>Opens the catalog's SQLite file, either to write a new one or to read a finished one.</summary>
internal static class CatalogFile
{
    /// <summary>Raised whenever tables, the meaning of columns or the markup of articles change; an older file is rebuilt.</summary>
    public const string SchemaVersion = "6";

    /// <summary>Key of the hash of the content that the catalog was built from.</summary>
    public const string ContentHashKey = "content-hash";

    /// <summary>Key of <see cref="SchemaVersion"/>.</summary>
    public const string SchemaVersionKey = "schema-version";

    /// <summary>The connection string of a finished catalog.</summary>
    public static string ReadOnly(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();

    /// <summary>The connection string of a catalog being built; not pooled, so that the file is closed when it is done.</summary>
    public static string Create(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString();

    /// <summary>Options for EF Core; rows are read to be shown, never to be changed.</summary>
    public static DbContextOptions<CatalogDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<CatalogDbContext>()
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    /// <summary>Why the file cannot be used as it is; null when it can.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contentHash">The hash of the content that is to be served.</param>
    public static string? Problem(string path, string contentHash)
    {
        if (!File.Exists(path))
            return "there is none yet";
        try
        {
            using var context = new CatalogDbContext(Options(ReadOnly(path)));
            var meta = context.Meta.ToDictionary(m => m.Key, m => m.Value);
            if (meta.GetValueOrDefault(SchemaVersionKey) != SchemaVersion)
                return "it has another schema version";
            if (meta.GetValueOrDefault(ContentHashKey) != contentHash)
                return "the content has changed";
            return context.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").AsEnumerable().First() is "ok" ? null : "it is damaged";
        }
        catch (SqliteException e)
        {
            return $"it is damaged ({e.Message.TrimEnd('.')})";
        }
        finally
        {
            // Whatever was read must not be served from a pooled connection to a file that is about to be replaced.
            SqliteConnection.ClearAllPools();
        }
    }
}
