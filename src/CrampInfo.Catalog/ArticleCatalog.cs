using CrampInfo.Catalog.Entities;
using CrampInfo.Content.Articles;
using Microsoft.EntityFrameworkCore;

namespace CrampInfo.Catalog;

/// <summary>The read API of the catalog: find, list, by tag, sources. Returns records, never entities.</summary>
/// <param name="path">The catalog's file, opened read-only.</param>
public sealed class ArticleCatalog(string path)
{
    private readonly DbContextOptions<CatalogDbContext> _options = CatalogFile.Options(CatalogFile.ReadOnly(path));

    /// <summary>The article at a slug; null when there is none.</summary>
    public async Task<ArticleView?> FindAsync(string slug, CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        if (await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, cancel) is not { } row)
            return null;

        var sections = await db.Sections.Where(s => s.ArticleId == row.Id).OrderBy(s => s.Position)
            .Select(s => new SectionView(s.Anchor, s.Title, new ArticleHtml(s.Html))).ToListAsync(cancel);
        var headings = await db.Headings.Where(h => h.ArticleId == row.Id).OrderBy(h => h.Id)
            .Select(h => new ArticleHeading(h.Level, h.Anchor, h.Text)).ToListAsync(cancel);
        var tags = await (from link in db.ArticleTags
                          where link.ArticleId == row.Id
                          join tag in db.Tags on link.TagId equals tag.Id
                          orderby link.Position
                          select tag).Select(t => new TagView(t.Id, t.Name, t.Group, t.Description)).ToListAsync(cancel);
        var citations = await (from citation in db.Citations
                               where citation.ArticleId == row.Id
                               join source in db.Sources on citation.SourceId equals source.Id
                               orderby citation.Number
                               select new { citation, source }).ToListAsync(cancel);
        var related = await db.CrossLinks.Where(l => l.FromId == row.Id && l.Kind == CrossLinkKind.Related).OrderBy(l => l.Position)
            .Join(db.Articles, l => l.ToId, a => a.Id, (l, a) => a).ToListAsync(cancel);
        var linkedFrom = await db.CrossLinks.Where(l => l.ToId == row.Id && l.Kind == CrossLinkKind.Body)
            .Join(db.Articles, l => l.FromId, a => a.Id, (l, a) => a).OrderBy(a => a.Title).ToListAsync(cancel);

        return new ArticleView(
            Summary(row),
            Lines(row.OtherNames),
            Lines(row.WarningSigns),
            row.ReviewDue,
            row.ReviewerName is null ? null : new ReviewerView(row.ReviewerName, row.ReviewerRole ?? "", row.Reviewed ?? row.Checked),
            row.Minutes,
            row.Words,
            sections,
            headings,
            tags,
            [.. citations.Select(c => new CitationView(c.citation.Number, c.citation.Uses, View(c.source)))],
            [.. related.Select(Summary)],
            [.. linkedFrom.Select(Summary)]);
    }

    /// <summary>Where an article went that had this address once; null when none did.</summary>
    public async Task<string?> FindFormerAsync(string slug, CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        return await db.FormerSlugs.Where(f => f.Slug == slug)
            .Join(db.Articles, f => f.ArticleId, a => a.Id, (f, a) => a.Slug).SingleOrDefaultAsync(cancel);
    }

    /// <summary>All articles by title.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        return [.. (await db.Articles.ToListAsync(cancel)).Select(Summary).OrderBy(a => a.Title, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>All tags that some article has, in the order of <c>tags.yml</c>.</summary>
    public async Task<IReadOnlyList<TagView>> TagsAsync(CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        return await db.Tags.Where(t => db.ArticleTags.Any(l => l.TagId == t.Id)).OrderBy(t => t.Position)
            .Select(t => new TagView(t.Id, t.Name, t.Group, t.Description)).ToListAsync(cancel);
    }

    /// <summary>The articles of each tag, by tag id.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ArticleSummary>>> ByTagAsync(CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        var articles = (await db.Articles.ToListAsync(cancel)).ToDictionary(a => a.Id, Summary);
        return (await db.ArticleTags.ToListAsync(cancel))
            .GroupBy(l => l.TagId)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<ArticleSummary>)[.. g.Select(l => articles[l.ArticleId]).OrderBy(a => a.Title, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The bibliography with who cites each document, by publisher and title.</summary>
    public async Task<IReadOnlyList<CitedSource>> SourcesAsync(CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        var articles = (await db.Articles.ToListAsync(cancel)).ToDictionary(a => a.Id, Summary);
        var citations = (await db.Citations.ToListAsync(cancel)).ToLookup(c => c.SourceId, c => articles[c.ArticleId]);
        return [.. (await db.Sources.ToListAsync(cancel))
            .OrderBy(s => s.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Title, StringComparer.OrdinalIgnoreCase)
            .Select(s => new CitedSource(View(s), [.. citations[s.Id].OrderBy(a => a.Title, StringComparer.OrdinalIgnoreCase)]))];
    }

    /// <summary>Whether the catalog can be read right now.</summary>
    public async Task<bool> IsReadableAsync(CancellationToken cancel = default)
    {
        await using var db = new CatalogDbContext(_options);
        return await db.Meta.AnyAsync(cancel);
    }

    private static ArticleSummary Summary(ArticleRow a) => new(a.Slug, a.Title, a.Summary, a.Kind, a.Checked);

    private static SourceView View(SourceRow s) => new(s.Id, s.Title, s.Authors, s.Publisher, s.Year, s.Url, s.Type, s.Read, s.Note);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
