using CrampInfo.Catalog;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Catalog;

/// <summary>What a site gives back of the published library.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly Site _site = Site.Open(CatalogFolder.PublishedFile);

    [Fact]
    public void Find_EveryArticle_GivesItWhole_AsItWasRendered()
    {
        foreach (var article in CatalogFolder.Library.Articles)
        {
            var found = _site.Find(article.Slug);
            var rendered = CatalogFolder.Library.Render(article);

            Assert.NotNull(found);
            Assert.Equal(article.FrontMatter.Title, found.Front.Title);
            Assert.Equal(article.FrontMatter.Checked, found.Front.Checked);
            Assert.Equal(article.FrontMatter.WarningSigns.Select(s => s.Value), found.Front.WarningSigns.Select(s => s.Value));
            Assert.Equal(rendered.Sections, found.Sections);
            Assert.Equal(rendered.Headings, found.Headings);
            Assert.Equal(rendered.Sources.Select(s => s.Id.Value), found.Sources.Select(s => s.Id.Value));
            Assert.Equal(rendered.Tags.Select(t => t.Id.Value), found.Tags.Select(t => t.Id.Value));
            Assert.Equal(rendered.Words, found.Words);
        }
    }

    [Theory]
    [InlineData("no-such-article")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("Night-Leg-Cramps")]
    public void Find_NoSuchArticle_GivesNothing(string slug) => Assert.Null(_site.Find(slug));

    [Fact]
    public void Links_AreKnownInBothDirections()
    {
        var there =
            CatalogFolder.Library.Articles.SelectMany(a => CatalogFolder.Library.Render(a).Links.Select(to => (From: a.Slug, To: to)));
        var back = _site.Articles.SelectMany(a => _site.LinkingTo(a.Slug).Select(from => (From: from.Slug, To: a.Slug)));

        Assert.Equal(there.Order(), back.Order());
        Assert.NotEmpty(back);
    }

    [Fact]
    public void Related_BeginsWithTheEditorsChoice_AndGoesOnWithOthers()
    {
        foreach (var article in CatalogFolder.Library.Articles)
        {
            var related = _site.Find(article.Slug)!.Related.Select(r => r.Slug).ToList();
            var chosen = article.FrontMatter.Related.Select(r => r.Value).Distinct().Take(related.Count);

            Assert.Equal(chosen, related.Take(chosen.Count()));
            Assert.DoesNotContain(article.Slug, related);
            Assert.Equal(related.Count, related.Distinct().Count());
            Assert.InRange(related.Count, 3, 6);
        }
    }

    [Fact]
    public void Tags_AreThoseThatSomeArticleHas_InTheirOrder()
    {
        var used = CatalogFolder.Library.Articles.SelectMany(a => a.FrontMatter.AllTags).ToHashSet();

        var tags = _site.UsedTags();
        var byTag = _site.ByTag();

        Assert.Equal(CatalogFolder.Library.Tags.Select(t => t.Id.Value).Where(used.Contains), tags.Select(t => t.Id.Value));
        Assert.All(tags, t => Assert.NotEmpty(byTag[t.Id.Value]));
        Assert.All(tags, t => Assert.Equal(byTag[t.Id.Value], _site.Tagged(t.Id.Value)));
    }

    [Fact]
    public void Sources_KnowWhoCitesThem()
    {
        var article = _site.Find("night-leg-cramps")!;

        Assert.Equal(CatalogFolder.Library.Sources.Count, _site.Data.Sources.Count);
        Assert.All(article.Sources, s => Assert.Contains(_site.ByCitation()[s.Id.Value], a => a.Slug == "night-leg-cramps"));
    }

    [Fact]
    public void FormerSlug_LeadsToTheArticle()
    {
        using var content = new FixtureFolder();
        var path = Path.Combine(content.Path, "articles", "calf.md");
        File.WriteAllText(path,
            File.ReadAllText(path).Replace("former-slugs: []", "former-slugs: [tonic-water]", StringComparison.Ordinal));
        using var folder = new CatalogFolder();
        folder.Bake(content.Path);

        Assert.Equal("calf", folder.Ask(s => s.FindFormer("tonic-water")));
        Assert.Null(folder.Ask(s => s.FindFormer("calf")));
        Assert.Null(folder.Ask(s => s.Find("tonic-water")));
    }

    [Fact]
    public void WhatArticlesShare_IsReadBackAsItWasWritten()
    {
        var library = CatalogFolder.Library;

        Assert.Equal(SiteDocuments.Of(library), SiteDocuments.Of(_site.Data));
        Assert.Equal(library.RedFlags.Select(r => (r.Id, r.Level, r.Short)), _site.Data.RedFlags.Select(r => (r.Id, r.Level, r.Short)));
        Assert.Equal(library.Sources.Select(s => (s.Id.Value, s.Title, s.Url.Value, s.Year, s.Note, s.Checked)),
            _site.Data.Sources.Select(s => (s.Id.Value, s.Title, s.Url.Value, s.Year, s.Note, s.Checked)));
    }

    public void Dispose() => _site.LetGo();
}
