using System.Net;

namespace CrampInfo.Tests.Web;

/// <summary>Headers that keep pages ours, on whatever is answered.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class SecurityHeaderTests(PublishedSite site)
{
    public static TheoryData<string> Answers =>
    [
        "/", "/night-leg-cramps", "/Night-Leg-Cramps", "/search?q=cramp", "/no-such-page", "/error/500", "/css/site.css", "/js/site.js",
            "/favicon.svg", "/feed.xml", "/sitemap.xml",
        "/robots.txt", "/site.webmanifest", "/opensearch.xml", "/oembed?url=x", "/embed/night-leg-cramps", "/health/live", "/health/ready",
            "/openapi/v1.json", "/api/articles", "/api/search", "/api/nothing",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task EveryAnswer_HasTheSecurityHeaders(string path)
    {
        var answer = await site.GetAsync(path);

        var policy = answer.Header("Content-Security-Policy");
        Assert.NotNull(policy);
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Contains("geolocation=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task NoAnswer_SetsACookie(string path) => Assert.Null((await site.GetAsync(path)).Header("Set-Cookie"));

    [Fact]
    public void NoPage_SetsACookie() => PageAssert.All(site.Pages, p => p.Header("Set-Cookie") is { } cookie ? $"sets {cookie}" : null);

    [Fact]
    public async Task OnlyTheEmbeddableCard_MayBeFramed()
    {
        var card = await site.GetAsync("/embed/night-leg-cramps");

        Assert.Contains("frame-ancestors *", card.Header("Content-Security-Policy"), StringComparison.Ordinal);
        PageAssert.All(site.Pages,
            p => p.Header("Content-Security-Policy")?.Contains("frame-ancestors 'none'", StringComparison.Ordinal) == true ? null
            : "may be framed");
    }

    [Fact]
    public async Task PagesOfSearches_AreNotKept()
    {
        var page = await site.GetAsync("/search?q=cramp");

        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAsset_WithItsFingerprint_IsKeptForEver_AndWithoutIt_IsNot()
    {
        var style = (await site.GetAsync("/")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var printed = await site.GetAsync(style);
        var plain = await site.GetAsync("/css/site.css");

        Assert.Matches(@"^/css/site\.[0-9a-z]{10}\.css$", style);
        Assert.Equal("immutable, max-age=31536000", string.Join(", ", printed.Header("Cache-Control")!.Split(", ").Order()));
        Assert.DoesNotContain("immutable", plain.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task APage_IsCompressed_AsTheBrowserLikes(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/night-leg-cramps", UriKind.Relative));
        request.Headers.Add("Accept-Encoding", encoding);

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
    }

    [Theory]
    [InlineData("POST", "/night-leg-cramps")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/search?q=x")]
    [InlineData("PATCH", "/api/articles")]
    public async Task OtherMethods_AreRefused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Head_OfAPage_AnswersLikeGet()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/night-leg-cramps", UriKind.Relative));

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
