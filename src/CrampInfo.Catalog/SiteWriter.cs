using System.Text.Json;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Words;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>Writes articles into a draft. Statements are prepared once, since a library may have thousands.</summary>
internal sealed class SiteWriter(SqliteConnection draft, Stemmer stemmer) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private readonly Dictionary<string, string> _keys = [];

    /// <summary>Makes the tables.</summary>
    public static void CreateTables(SqliteConnection draft)
    {
        using var stream = typeof(SiteWriter).Assembly.GetManifestResourceStream("CrampInfo.Catalog.site.sql")!;
        using var reader = new StreamReader(stream);
        draft.Run(reader.ReadToEnd());
    }

    /// <summary>Takes an article out, with everything that was written of it but what to read next.</summary>
    public void Remove(long id)
    {
        Run("INSERT INTO section_search (section_search, rowid, Title, Text) SELECT 'delete', Id, Title, Text FROM Sections WHERE "
            + "ArticleId = $a", id);
        foreach (var table in (string[])["Sections", "Headings", "ArticleTags", "Citations", "FormerSlugs", "Uses"])
            Run($"DELETE FROM {table} WHERE ArticleId = $a", id);
        Run("DELETE FROM CrossLinks WHERE FromId = $a AND Kind = 'body'", id);
        Run("DELETE FROM article_search WHERE rowid = $a", id);
        Run("DELETE FROM Articles WHERE Id = $a", id);
    }

    /// <summary>Writes an article; what to read next is written when all are known.</summary>
    public void Add(long id, string file, RenderedArticle article, IReadOnlyList<string> uses, ArticleReport report)
    {
        var front = article.Front;
        Run("INSERT INTO Articles VALUES ($a, $b, $c, $d, $e, $f, $g)", id, article.Slug, file, front.Title,
            JsonSerializer.Serialize(front, SiteJson.Default.ArticleFrontMatter), article.Words,
            JsonSerializer.Serialize(report, SiteJson.Default.ArticleReport));
        for (var i = 0; i < article.Sections.Count; i++)
            Run("INSERT INTO Sections (ArticleId, Position, Anchor, Title, Html, Text) VALUES ($a, $b, $c, $d, $e, $f)", id, i,
                article.Sections[i].Id, article.Sections[i].Title, article.Sections[i].Html.Value, article.Sections[i].Text);
        for (var i = 0; i < article.Headings.Count; i++)
            Run("INSERT INTO Headings VALUES ($a, $b, $c, $d, $e)", id, i, article.Headings[i].Level, article.Headings[i].Id,
                article.Headings[i].Text);
        for (var i = 0; i < article.Tags.Count; i++)
            Run("INSERT INTO ArticleTags VALUES ($a, $b, $c)", id, article.Tags[i].Id.Value, i);
        for (var i = 0; i < article.Sources.Count; i++)
            Run("INSERT INTO Citations VALUES ($a, $b, $c)", id, i + 1, article.Sources[i].Id.Value);
        for (var i = 0; i < article.Links.Count; i++)
            Run("INSERT INTO CrossLinks VALUES ($a, 'body', $b, $c)", id, i, article.Links[i]);
        // That two articles had one address is a mistake of editing: the first keeps it.
        foreach (var former in front.FormerSlugs)
            Run("INSERT OR IGNORE INTO FormerSlugs VALUES ($a, $b)", former.Value, id);
        foreach (var what in uses.Distinct())
            Run("INSERT INTO Uses VALUES ($a, $b)", what, id);
        Run(
            "INSERT INTO article_search (rowid, title, names, summary, headings, body) VALUES ($a, $b, $c, $d, $e, $f)",
            id, Stems(front.Title), Stems(string.Join('\n', front.OtherNames.Concat(front.LayWords))), Stems(front.Summary),
                Stems(string.Join('\n', article.Headings.Select(h => h.Text))),
            Stems(string.Join('\n', article.Sections.Select(s => s.Text))));
        Run("INSERT INTO section_search (rowid, Title, Text) SELECT Id, Title, Text FROM Sections WHERE ArticleId = $a", id);
    }

    /// <summary>Writes what to read next, for all articles.</summary>
    public void Relate()
    {
        var articles = new List<(long Id, ListedArticle Article)>();
        using (var command = draft.CreateCommand())
        {
            command.CommandText = "SELECT Id, Slug, Front FROM Articles ORDER BY Slug";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                articles.Add((rows.GetInt64(0), new(rows.GetString(1), Site.Front(rows.GetString(2)))));
        }

        var related = new RelatedArticles([.. articles.Select(a => a.Article)]);
        Run("DELETE FROM CrossLinks WHERE Kind = 'related'");
        foreach (var (id, article) in articles)
        {
            var position = 0;
            foreach (var slug in related.Of(article))
                Run("INSERT INTO CrossLinks VALUES ($a, 'related', $b, $c)", id, position++, slug);
        }
    }

    /// <summary>Runs a statement whose parameters are $a, $b and so on.</summary>
    public void Run(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = draft.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new("$" + (char)('a' + i), values[i]));
            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    /// <summary>A text as the keys of its words.</summary>
    private string Stems(string text) => string.Join(' ', Tokeniser.Tokenise(text).Select(t => Key(t.Text)));

    private string Key(string word)
    {
        if (!_keys.TryGetValue(word, out var key))
            _keys.Add(word, key = stemmer.Stem(word));
        return key;
    }
}
