using CrampInfo.Catalog;
using CrampInfo.Content;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Tests.Catalog;

/// <summary>The published library, and a place of its own for a site's file.</summary>
public sealed class CatalogFolder : IDisposable
{
    private static readonly Lazy<ContentLibrary> Published = new(() => Load(TestFolders.Content));

    private static readonly Lazy<string> Baked = new(() =>
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("crampinfo-baked-").FullName, "site.db");
        Assert.Empty(Baker.Bake(TestFolders.Content, path, new(Today)).Stopped);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(System.IO.Path.GetDirectoryName(path)!, recursive: true);
        return path;
    });

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-site-");

    public CatalogFolder() => Path = System.IO.Path.Combine(_temporary.FullName, "data", "site.db");

    /// <summary>The day of all bakes here.</summary>
    public static DateOnly Today => new(2026, 11, 21);

    /// <summary>Everything published, as its authors wrote it.</summary>
    public static ContentLibrary Library => Published.Value;

    /// <summary>The site's file of the published library, baked once for all tests of a run; to be copied or read.</summary>
    public static string PublishedFile => Baked.Value;

    /// <summary>The file; its folder is not there yet.</summary>
    public string Path { get; }

    /// <summary>The file's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Loads a folder of content.</summary>
    public static ContentLibrary Load(string content) => ContentLoader.Load(content, Today).Library;

    /// <summary>Brings the file up to date with a folder.</summary>
    public BakeResult Bake(string content) => Baker.Bake(content, Path, new(Today));

    /// <summary>Asks the file something while it is open, and closes it.</summary>
    public T Ask<T>(Func<Site, T> question)
    {
        var site = Site.Open(Path);
        try
        {
            return question(site);
        }
        finally
        {
            site.LetGo();
        }
    }

    /// <summary>Everything in the tables that a whole bake and a partial one must agree on, as text.</summary>
    public IReadOnlyList<string> Rows()
    {
        using var connection =
            new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = Path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false
            }.ToString());
        connection.Open();
        string[] queries =
        [
            "SELECT 'input', Path, Hash FROM Inputs",
            "SELECT 'document', Kind, Id, Body FROM Documents",
            "SELECT 'article', Slug, File, Title, Front, Words, Report FROM Articles",
            "SELECT 'section', a.Slug, s.Position, s.Anchor, s.Title, s.Html, s.Text FROM Sections s JOIN Articles a ON a.Id = s.ArticleId",
            "SELECT 'heading', a.Slug, h.Position, h.Level, h.Anchor, h.Text FROM Headings h JOIN Articles a ON a.Id = h.ArticleId",
            "SELECT 'tagged', a.Slug, t.TagId, t.Position FROM ArticleTags t JOIN Articles a ON a.Id = t.ArticleId",
            "SELECT 'link', a.Slug, l.Kind, l.Position, l.ToSlug FROM CrossLinks l JOIN Articles a ON a.Id = l.FromId",
            "SELECT 'cited', a.Slug, c.Number, c.SourceId FROM Citations c JOIN Articles a ON a.Id = c.ArticleId",
            "SELECT 'former', a.Slug, f.Slug FROM FormerSlugs f JOIN Articles a ON a.Id = f.ArticleId",
            "SELECT 'uses', a.Slug, u.What FROM Uses u JOIN Articles a ON a.Id = u.ArticleId",
            "SELECT 'tag', Id, Name, Kind, Description FROM Tags",
            "SELECT 'source', Id, Title, Publisher, Url FROM Sources",
            "SELECT 'orphans', count(*) FROM Sections WHERE ArticleId NOT IN (SELECT Id FROM Articles)",
            "SELECT 'found', a.Slug FROM article_search f JOIN Articles a ON a.Id = f.rowid WHERE article_search MATCH 'title : cramp OR "
                + "headings : cramp'",
            "SELECT 'mentioned', a.Slug FROM article_search f JOIN Articles a ON a.Id = f.rowid WHERE article_search MATCH 'body : cramp'",
            "SELECT 'part', a.Slug, s.Anchor FROM section_search f JOIN Sections s ON s.Id = f.rowid JOIN Articles a ON a.Id = "
                + "s.ArticleId WHERE section_search MATCH 'cramp'",
        ];
        var rows = new List<string>();
        foreach (var query in queries)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                    .Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}")));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>Changes the file as only a mistake would.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _temporary.Delete(recursive: true);
}
