using CrampInfo.Catalog;
using CrampInfo.Content;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Tests.Catalog;

/// <summary>The published library, and a place of its own for a catalog.</summary>
public sealed class CatalogFolder : IDisposable
{
    private static readonly Lazy<ContentLibrary> Published = new(() => Load(TestFolders.Content));

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-catalog-");

    public CatalogFolder() => Path = System.IO.Path.Combine(_temporary.FullName, "data", "catalog.db");

    /// <summary>Everything published.</summary>
    public static ContentLibrary Library => Published.Value;

    /// <summary>The catalog's file; its folder is not there yet.</summary>
    public string Path { get; }

    /// <summary>The catalog's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Loads a folder of content.</summary>
    public static ContentLibrary Load(string content) => ContentLoader.Load(content, new DateOnly(2026, 11, 21)).Library;

    /// <summary>Brings the catalog up to date with the published library; null when it was.</summary>
    public string? EnsureCurrent() => CatalogBuilder.EnsureCurrent(Library, Path);

    /// <summary>Changes the file as only a mistake would.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _temporary.Delete(recursive: true);
    }
}
