using System.Net;

namespace CrampInfo.Tests.Web;

/// <summary>Addresses last: renamed, mistyped and oddly written ones lead somewhere.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class AddressTests(PublishedSite site)
{
    public static TheoryData<string> Unknown =>
    [
        "/no-such-page", "/night-leg-cramp", "/wp-login.php", "/.env", "/a/b/c/d", "/tags/nothing", "/doctors-note/nothing",
            "/embed/nothing", "/cards/nothing.png", "/cards/..%2f..%2fsources.png", "/content-errors",
        "/%2e%2e/%2e%2e/etc/passwd", "/%F0%9F%A6%B5", "/<script>alert(1)</script>", "/night-leg-cramps/extra",
            "/articles/night-leg-cramps.md", "/error/404", "/error/12", "/error/9999", "/%D7%A9%D7%9C",
        "/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Get_NothingThere_Answers404_WithTheEmergencyAdvice_AndWaysOn(string path)
    {
        var page = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("This page is not here", page.Document.QuerySelector("h1")!.TextContent);
        Advice.IsInFull(page);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/topics']"));
        Assert.NotNull(page.Document.QuerySelector("form[role=search]"));
        Assert.Empty(page.Document.QuerySelectorAll("body script"));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/night-leg-cramp", "/night-leg-cramps")]
    [InlineData("/nightcramps", "/night-leg-cramps")]
    [InlineData("/charley-horse", "/leg-cramps")]
    [InlineData("/blood-clot-in-leg", "/deep-vein-thrombosis")]
    [InlineData("/dvt", "/deep-vein-thrombosis")]
    [InlineData("/nightlegcramps", "/night-leg-cramps")]
    [InlineData("/magnesum", "/magnesium")]
    [InlineData("/hamstring_cramps.html", "/hamstring-cramps")]
    [InlineData("/articles/leg-cramps", "/leg-cramps")]
    public async Task Get_MistypedAddress_NamesWhatWasMeant(string typed, string meant)
    {
        var page = await site.GetAsync(typed);

        Assert.Contains(meant, page.Document.QuerySelectorAll("main section ul.links a").Take(5).Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_MistypedAddress_OffersItsWordsAsASearch()
    {
        var page = await site.GetAsync("/calf-cramp-at-nite");

        var link = page.Document.QuerySelector("main a[href^='/search?q=']")!.GetAttribute("href")!;
        Assert.Equal("/search?q=calf%20cramp%20at%20nite", link);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("/Night-Leg-Cramps", "/night-leg-cramps")]
    [InlineData("/NIGHT-LEG-CRAMPS?from=chat", "/night-leg-cramps?from=chat")]
    [InlineData("/tags/Hand", "/tags/hand")]
    [InlineData("/doctors-note/Hand-Cramps", "/doctors-note/hand-cramps")]
    [InlineData("/TOPICS?from=chat", "/topics?from=chat")]
    [InlineData("/Feed.xml", "/feed.xml")]
    [InlineData("/embed/Night-Leg-Cramps", "/embed/night-leg-cramps")]
    public async Task Get_AddressInCapitals_LeadsToTheOneAddress(string typed, string one)
    {
        var answer = await site.GetAsync(typed);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(one, answer.Header("Location"));
    }

    [Fact]
    public async Task Get_AddressWithAClosingSlash_SaysWhichAddressIsTheOne()
    {
        var page = await site.GetAsync("/night-leg-cramps/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("http://localhost/night-leg-cramps", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_FormerSlug_LeadsToTheArticleForEver()
    {
        using var content = new ContentCopy();
        content.Replace("articles/night-leg-cramps.md", "former-slugs: []", "former-slugs: [cramps-in-bed, bed-cramps]");
        await using var renamed = new CrampInfoFactory { ContentPath = content.Path };
        using var client = renamed.CreatePlainClient();

        var answer = await client.PageAsync("/cramps-in-bed?from=chat");
        var other = await client.PageAsync("/Bed-Cramps");
        var api = await client.PageAsync("/api/articles/cramps-in-bed");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal("/night-leg-cramps?from=chat", answer.Header("Location"));
        Assert.Equal(HttpStatusCode.MovedPermanently, other.Status);
        Assert.Equal(HttpStatusCode.NotFound, api.Status);
        Assert.Contains("night-leg-cramps", api.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/night-leg-cramps")]
    [InlineData("POST", "/no-such-page")]
    [InlineData("DELETE", "/")]
    public async Task OtherMethods_AreRefused_WithTheEmergencyAdvice(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var response = await site.Client.SendAsync(request);
        var page = new PageAnswer(path, response, await response.Content.ReadAsStringAsync());

        Assert.InRange((int)page.Status, 400, 405);
        Advice.IsInFull(page);
    }
}
