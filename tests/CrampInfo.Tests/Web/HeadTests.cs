using System.Net;
using System.Text.Json;

namespace CrampInfo.Tests.Web;

/// <summary>What pages say about themselves to browsers, search engines and chats.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class HeadTests(PublishedSite site)
{
    [Fact]
    public void EveryPage_HasATitle_ThatNamesTheSite() =>
        PageAssert.All(site.Pages, p => p.Document.Title is { } title && title.Contains("CrampInfo", StringComparison.Ordinal) ? null
            : $"has the title '{p.Document.Title}'");

    [Fact]
    public void NoTwoPagesOfTheSitemap_HaveTheSameTitle() =>
        Assert.Empty(site.Sitemap.GroupBy(p => p.Document.Title).Where(g => g.Count() > 1).Select(g => string.Join(" and ", g)));

    [Fact]
    public void EveryPage_HasADescription() =>
        PageAssert.All(site.Pages, p => Meta(p, "name", "description") is { Length: > 0 } ? null : "has no description");

    [Fact]
    public void NoTwoPagesOfTheSitemap_HaveTheSameDescription() =>
        Assert.Empty(site.Sitemap.GroupBy(p => Meta(p, "name", "description")).Where(g => g.Count() > 1)
            .Select(g => string.Join(" and ", g)));

    [Fact]
    public void EveryPageOfTheSitemap_IsItsOwnCanonicalAddress() =>
        PageAssert.All(site.Sitemap, p => Canonical(p) == "http://localhost" + p.Path ? null : $"says it is {Canonical(p)}");

    [Fact]
    public void EveryPageOfTheSitemap_IsOpenToSearchEngines() =>
        PageAssert.All(site.Sitemap, p => Meta(p, "name", "robots") is null ? null : "says noindex");

    [Fact]
    public void PagesOfSearches_AreOneForSearchEngines() =>
        PageAssert.All(site.Pages.Where(p => p.Path.StartsWith("/search", StringComparison.Ordinal)),
            p => Canonical(p) == "http://localhost/search" && Meta(p, "name", "robots") is null ? null : $"says it is {Canonical(p)}");

    [Fact]
    public void EveryPage_PreviewsWellInAChat() => PageAssert.All(site.Pages, p =>
    {
        var missing = new[] { "og:site_name", "og:type", "og:title", "og:description", "og:url", "og:image",
            "og:image:alt" }.Where(n => string.IsNullOrWhiteSpace(Meta(p, "property", n))).ToList();
        return missing.Count > 0 ? "lacks " + string.Join(", ", missing)
            : Meta(p, "property", "og:url") != Canonical(p) ? "has another og:url than its canonical address"
            : Meta(p, "name", "twitter:card") is null ? "lacks twitter:card"
            : null;
    });

    [Fact]
    public async Task EveryShareCard_IsAPicture()
    {
        var images = site.Pages.Select(p => Meta(p, "property", "og:image")!).Distinct();

        var answers = await Task.WhenAll(images.Select(i => site.GetAsync(new Uri(i).AbsolutePath)));

        PageAssert.All(answers, a => a.Status == HttpStatusCode.OK && a.Header("Content-Type") == "image/png" ? null : "is no picture");
    }

    [Fact]
    public void EveryPieceOfStructuredData_IsJson() => PageAssert.All(site.Pages, p =>
    {
        foreach (var data in p.Document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var json = JsonDocument.Parse(data.TextContent);
            if (json.RootElement.GetProperty("@context").GetString() != "https://schema.org")
                return "has data of another vocabulary";
        }

        return null;
    });

    private static string? Meta(PageAnswer page, string attribute, string name) =>
        page.Document.QuerySelector($"meta[{attribute}='{name}']")?.GetAttribute("content");

    private static string? Canonical(PageAnswer page) => page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
}
