using System.Net;
using AngleSharp.Html.Dom;
using CrampInfo.Content;
using CrampInfo.Content.Checks;

namespace CrampInfo.Tests.Web;

/// <summary>Every link of every page lands, anchors too.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class LinkTests(PublishedSite site)
{
    [Fact]
    public async Task EveryInternalLink_LeadsToAPage_ThatHasItsAnchor()
    {
        var links = site.Pages.SelectMany(p => p.Document.QuerySelectorAll("a[href], link[href], area[href], form[action], script[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? e.GetAttribute("src")!)
            .Where(h => h.StartsWith('/') || h.StartsWith('#'))
            .Select(h => (From: p.Path, To: h.StartsWith('#') ? p.Path + h : h))).Distinct().ToList();
        var targets = (await Task.WhenAll(links.Select(l => l.To.Split('#')[0]).Distinct().Select(site.GetAsync)))
            .ToDictionary(p => p.Path);

        var dead = links.Where(l => !Lands(targets[l.To.Split('#')[0]], l.To))
            .Select(l => $"{l.From} leads to {l.To}, {(int)targets[l.To.Split('#')[0]].Status}");

        PageAssert.None(dead.Order());
    }

    /// <summary>What the check of the content takes for granted about pages that are no articles.</summary>
    [Fact]
    public async Task EveryAnchorThatTheCheckLetsAuthorsLinkTo_IsOnItsPage()
    {
        var library = ContentLoader.Load(TestFolders.Content, DateOnly.FromDateTime(DateTime.UtcNow)).Library;
        foreach (var (path, anchors) in SitePages.LinkedFrom(library))
        {
            var page = await site.GetAsync("/" + path);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(anchors, a => Assert.True(page.Document.GetElementById(a) is not null, $"/{path} has nothing at #{a}"));
        }
    }

    [Fact]
    public void EveryOutwardLink_IsASafeScheme()
    {
        var schemes = site.Pages.SelectMany(p => p.Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>())
            .Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith('/') && !h.StartsWith('#')).Select(h => h.Split(':')[0])
                .Distinct();

        Assert.Subset(new HashSet<string> { "https", "http", "mailto", "tel", "sms" }, schemes.ToHashSet());
    }

    [Fact]
    public void EveryArticle_IsReachableFromHome_InThreeSteps()
    {
        var reached = new HashSet<string> { "/" };
        for (var step = 0; step < 3; step++)
        {
            reached.UnionWith([.. site.Sitemap.Where(p => reached.Contains(p.Path))
                .SelectMany(p => p.Document.QuerySelectorAll("main a[href^='/'], header a[href^='/']"))
                    .Select(a => a.GetAttribute("href")!.Split('#', '?')[0])]);
        }

        Assert.Empty(site.Articles.Select(a => a.Path).Except(reached));
    }

    [Fact]
    public void EveryTelephoneLink_IsANumber() =>
        Assert.All(
            site.Pages.SelectMany(p => p.Document.QuerySelectorAll("a[href^='tel:']")).Select(a => a.GetAttribute("href")!).Distinct(),
            h => Assert.Matches(@"^tel:\+?\d{2,15}$", h));

    private static bool Lands(PageAnswer page, string link) =>
        page.Status == HttpStatusCode.OK
            && (link.Split('#') is not [_, { Length: > 0 } anchor]
            || page.Document.GetElementById(Uri.UnescapeDataString(anchor)) is not null);
}
