using CrampInfo.Catalog;
using CrampInfo.Tests.Web;

namespace CrampInfo.Tests.Catalog;

/// <summary>What the catalog gives back of the published library.</summary>
public sealed class ArticleCatalogTests(PublishedCatalog published) : IClassFixture<PublishedCatalog>
{
    private readonly ArticleCatalog _catalog = published.Catalog;

    [Fact]
    public async Task Find_EveryArticle_GivesItWhole()
    {
        foreach (var article in CatalogFolder.Library.Articles)
        {
            var found = await _catalog.FindAsync(article.Slug);

            Assert.NotNull(found);
            Assert.Equal(article.FrontMatter.Title, found.Summary.Title);
            Assert.Equal(article.FrontMatter.Checked, found.Summary.Checked);
            Assert.Equal(article.FrontMatter.WarningSigns.Select(s => s.Value), found.WarningSigns);
            Assert.Equal(Enumerable.Range(1, found.Citations.Count), found.Citations.Select(c => c.Number));
            Assert.NotEmpty(found.Sections);
            Assert.NotEmpty(found.Tags);
        }
    }

    [Theory]
    [InlineData("no-such-article")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("Night-Leg-Cramps")]
    public async Task Find_NoSuchArticle_GivesNothing(string slug) => Assert.Null(await _catalog.FindAsync(slug));

    [Fact]
    public async Task List_IsByTitle()
    {
        var titles = (await _catalog.ListAsync()).Select(a => a.Title).ToList();

        Assert.Equal(titles.Order(StringComparer.OrdinalIgnoreCase), titles);
    }

    [Fact]
    public async Task Links_AreKnownInBothDirections()
    {
        var articles = new Dictionary<string, ArticleView>();
        foreach (var article in CatalogFolder.Library.Articles)
            articles[article.Slug] = (await _catalog.FindAsync(article.Slug))!;

        var there = articles.Values.SelectMany(a => CatalogFolder.Library.Render(CatalogFolder.Library.Find(a.Summary.Slug)!).Links.Select(to => (From: a.Summary.Slug, To: to)));
        var back = articles.Values.SelectMany(a => a.LinkedFrom.Select(from => (From: from.Slug, To: a.Summary.Slug)));

        Assert.Equal(there.Order(), back.Order());
        Assert.NotEmpty(back);
    }

    [Fact]
    public async Task Related_BeginsWithTheEditorsChoice_AndGoesOnWithOthers()
    {
        foreach (var article in CatalogFolder.Library.Articles)
        {
            var related = (await _catalog.FindAsync(article.Slug))!.Related.Select(r => r.Slug).ToList();
            var chosen = article.FrontMatter.Related.Select(r => r.Value).Distinct().Take(related.Count);

            Assert.Equal(chosen, related.Take(chosen.Count()));
            Assert.DoesNotContain(article.Slug, related);
            Assert.Equal(related.Count, related.Distinct().Count());
            Assert.InRange(related.Count, 3, 6);
        }
    }

    [Fact]
    public async Task Tags_AreThoseThatSomeArticleHas_InTheirOrder()
    {
        var used = CatalogFolder.Library.Articles.SelectMany(a => a.FrontMatter.Tags.Concat(a.FrontMatter.BodyParts).Concat(a.FrontMatter.Symptoms).Concat(a.FrontMatter.When).Concat(a.FrontMatter.Who)).Select(t => t.Value).ToHashSet();

        var tags = await _catalog.TagsAsync();
        var byTag = await _catalog.ByTagAsync();

        Assert.Equal(CatalogFolder.Library.Tags.Select(t => t.Id.Value).Where(used.Contains), tags.Select(t => t.Id));
        Assert.All(tags, t => Assert.NotEmpty(byTag[t.Id]));
    }

    [Fact]
    public async Task Sources_KnowWhoCitesThem()
    {
        var sources = await _catalog.SourcesAsync();
        var article = (await _catalog.FindAsync("night-leg-cramps"))!;

        Assert.Equal(CatalogFolder.Library.Sources.Count, sources.Count);
        Assert.All(article.Citations, c => Assert.Contains(sources.Single(s => s.Source.Id == c.Source.Id).CitedBy, a => a.Slug == "night-leg-cramps"));
    }

    [Fact]
    public async Task FormerSlug_LeadsToTheArticle()
    {
        using var content = new ContentCopy();
        content.Replace("articles/quinine.md", "former-slugs: []", "former-slugs: [tonic-water]");
        using var folder = new CatalogFolder();
        CatalogBuilder.Build(CatalogFolder.Load(content.Path), folder.Path);

        var catalog = new ArticleCatalog(folder.Path);

        Assert.Equal("quinine", await catalog.FindFormerAsync("tonic-water"));
        Assert.Null(await catalog.FindFormerAsync("quinine"));
        Assert.Null(await catalog.FindAsync("tonic-water"));
    }
}

/// <summary>The catalog of the published library, built once.</summary>
public sealed class PublishedCatalog : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public PublishedCatalog()
    {
        _folder.EnsureCurrent();
        Catalog = new ArticleCatalog(_folder.Path);
    }

    /// <summary>The catalog.</summary>
    public ArticleCatalog Catalog { get; }

    public void Dispose() => _folder.Dispose();
}
