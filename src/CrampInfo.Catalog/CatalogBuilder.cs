using CrampInfo.Catalog.Entities;
using CrampInfo.Catalog.Search;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Words;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInfo.Catalog;

/// <summary>Bakes the catalog: content is the truth, the file is derived from it, whole, and swapped in at once.</summary>
public static class CatalogBuilder
{
    /// <summary>Makes sure that <paramref name="path"/> holds the catalog of this library.</summary>
    /// <param name="library">What to serve.</param>
    /// <param name="path">The catalog's file; its folder is made when missing.</param>
    /// <returns>Why it was rebuilt; null when the file was current already.</returns>
    /// <exception cref="IOException">The file's folder cannot be written.</exception>
    public static string? EnsureCurrent(ContentLibrary library, string path)
    {
        var problem = CatalogFile.Problem(path, library.Hash);
        if (problem is not null)
            Build(library, path);
        return problem;
    }

    /// <summary>Builds a new file beside the old one and puts it in its place in one step.</summary>
    public static void Build(ContentLibrary library, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var context = new CatalogDbContext(CatalogFile.Options(CatalogFile.Create(draft))))
            {
                context.Database.EnsureCreated();
                context.Database.ExecuteSqlRaw("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF;");
                using var transaction = context.Database.BeginTransaction();
                Fill(context, library);
                AddSearch(context, library);
                transaction.Commit();
            }

            File.Move(draft, path, overwrite: true);
            SqliteConnection.ClearAllPools();
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Fill(CatalogDbContext context, ContentLibrary library)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Meta.AddRange(
            new MetaRow { Key = CatalogFile.SchemaVersionKey, Value = CatalogFile.SchemaVersion },
            new MetaRow { Key = CatalogFile.ContentHashKey, Value = library.Hash });
        context.Tags.AddRange(library.Tags.Select((t, i) => new TagRow { Id = t.Id.Value, Position = i, Name = t.Name, Group = t.Group, Description = t.Description }));
        context.Sources.AddRange(library.Sources.Select(s => new SourceRow
        {
            Id = s.Id.Value,
            Title = s.Title,
            Authors = s.Authors,
            Publisher = s.Publisher,
            Year = s.Year,
            Url = s.Url.Value,
            Type = s.Type,
            Read = s.Read,
            Note = s.Note,
        }));

        var ids = library.Articles.Select((a, i) => (a.Slug, Id: i + 1)).ToDictionary(p => p.Slug, p => p.Id);
        var related = new RelatedArticles(library);
        foreach (var article in library.Articles)
            AddArticle(context, library, article, ids, related.Of(article));
        context.SaveChanges();
    }

    private static void AddArticle(CatalogDbContext context, ContentLibrary library, Article article, Dictionary<string, int> ids, IReadOnlyList<string> related)
    {
        var id = ids[article.Slug];
        var front = article.FrontMatter;
        var rendered = library.Render(article);
        context.Articles.Add(new ArticleRow
        {
            Id = id,
            Slug = article.Slug,
            Title = front.Title,
            Summary = front.Summary,
            Kind = front.Kind,
            OtherNames = string.Join('\n', front.OtherNames),
            LayWords = string.Join('\n', front.LayWords),
            WarningSigns = string.Join('\n', front.WarningSigns),
            Checked = front.Checked,
            ReviewDue = front.ReviewDue,
            ReviewerName = front.Reviewer?.Name,
            ReviewerRole = front.Reviewer?.Role,
            Reviewed = front.Reviewer?.Reviewed,
            Words = rendered.Words,
            Minutes = rendered.Minutes,
        });
        context.Sections.AddRange(rendered.Sections.Select((s, i) => new SectionRow { ArticleId = id, Position = i, Anchor = s.Id, Title = s.Title, Html = s.Html.Value, Text = s.Text }));
        context.Headings.AddRange(rendered.Headings.Select(h => new HeadingRow { ArticleId = id, Level = h.Level, Anchor = h.Id, Text = h.Text }));
        context.ArticleTags.AddRange(front.Tags.Concat(front.BodyParts).Concat(front.Symptoms).Concat(front.When).Concat(front.Who)
            .Select(t => t.Value).Distinct().Select((t, i) => new ArticleTagRow { ArticleId = id, TagId = t, Position = i }));
        context.CrossLinks.AddRange(rendered.Links.Select((slug, i) => new CrossLinkRow { FromId = id, ToId = ids[slug], Kind = CrossLinkKind.Body, Position = i }));
        context.CrossLinks.AddRange(related.Select((slug, i) => new CrossLinkRow { FromId = id, ToId = ids[slug], Kind = CrossLinkKind.Related, Position = i }));
        context.Citations.AddRange(rendered.SourceIds.Select((source, i) => new CitationRow { ArticleId = id, SourceId = source, Number = i + 1, Uses = rendered.CitationCounts[i] }));
        context.FormerSlugs.AddRange(front.FormerSlugs.Select(f => new FormerSlugRow { Slug = f.Value, ArticleId = id }));
    }

    private static void AddSearch(CatalogDbContext context, ContentLibrary library)
    {
        // What article-search.sql calls: a text as the keys of its words.
        var stemmer = library.Language.Stemmer;
        var keys = new Dictionary<string, string>();
        ((SqliteConnection)context.Database.GetDbConnection()).CreateFunction(
            "stems",
            (string text) => string.Join(' ', Tokeniser.Tokenise(text).Select(t => keys.TryGetValue(t.Text, out var key) ? key : keys[t.Text] = stemmer.Stem(t.Text))),
            isDeterministic: true);
        context.Database.ExecuteSqlRaw(SearchSql());
    }

    private static string SearchSql()
    {
        using var stream = typeof(CatalogBuilder).Assembly.GetManifestResourceStream("CrampInfo.Catalog.article-search.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
