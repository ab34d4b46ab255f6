using System.Net;

namespace CrampInfo.Tests.Web;

/// <summary>How answers are sent: in which encoding, how often, and to whom.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class DeliveryTests(PublishedSite site)
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0, *", "br")]
    [InlineData("br;q=0, gzip;q=0, *", null)]
    [InlineData("*;q=0", null)]
    [InlineData("br;q=0.5, gzip;q=0.9", "gzip")]
    [InlineData("identity, br;q=0.1", null)]
    [InlineData("abracadabra", null)]
    [InlineData("br;q=nonsense", null)]
    public async Task EachReader_GetsTheEncodingAskedFor_WhoeverAskedBefore(string? accepted, string? sent)
    {
        foreach (var before in new[] { "*", "br", "gzip", null })
            await SendAsync("/quinine", ("Accept-Encoding", before));

        using var answer = await SendAsync("/quinine", ("Accept-Encoding", accepted));

        Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(sent, Encodings.Best(accepted));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/night-leg-cramps")]
    [InlineData("/search?q=calf+cramp")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/site.webmanifest")]
    [InlineData("/opensearch.xml")]
    [InlineData("/card.png")]
    [InlineData("/qr/night-leg-cramps.svg")]
    [InlineData("/sw.js")]
    [InlineData("/css/site.css")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/articles")]
    [InlineData("/api/search?q=calf")]
    [InlineData("/api/suggest?q=calf")]
    public async Task WhatCanBeGot_HasATag_AndIsNotSentTwice_AndItsHeadCanBeAskedFor(string path)
    {
        using var first = await SendAsync(path);
        using var again = await SendAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await SendAsync(path, ("If-None-Match", "\"another\""));
        using var headRequest = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var head = await site.Client.SendAsync(headRequest);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task EachEncoding_HasATagOfItsOwn(string encoding)
    {
        using var plain = await SendAsync("/night-leg-cramps");
        using var pressed = await SendAsync("/night-leg-cramps", ("Accept-Encoding", encoding));

        Assert.NotEqual(plain.Headers.ETag, pressed.Headers.ETag);
    }

    [Theory]
    [InlineData("/sources?v=telltale")]
    [InlineData("/sources?from=chat&x=1")]
    [InlineData("/now?x=1")]
    public async Task APage_IsKept_WhateverIsWrittenAfterIt(string path)
    {
        await SendAsync(path.Split('?')[0]);

        using var answer = await SendAsync(path);

        Assert.NotNull(answer.Headers.Age);
    }

    [Theory]
    [InlineData("Cache-Control", "only-if-cached")]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("Host", "somebody.example")]
    [InlineData("Host", "localhost:1234")]
    public async Task APage_IsKept_WhateverTheRequestSays(string header, string value)
    {
        await SendAsync("/topics");

        using var answer = await SendAsync("/topics", (header, value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.Age);
        Assert.DoesNotContain("somebody", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageNotKeptYet_IsTheAnswerToOnlyIfCached()
    {
        using var answer = await SendAsync("/achilles-rupture", ("Cache-Control", "only-if-cached"), ("Accept-Encoding", "gzip"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/search?q=calf")]
    [InlineData("/now?muscle=calf")]
    [InlineData("/symptoms?part=calf")]
    [InlineData("/api/search?q=calf")]
    public async Task WhatWasPickedOrTyped_IsNotKept(string path)
    {
        await SendAsync(path);

        using var answer = await SendAsync(path);

        Assert.Null(answer.Headers.Age);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/night-leg-cramps")]
    [InlineData("/feed.xml")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    public async Task OnlyTheApi_MayBeReadByOtherSites(string path)
    {
        using var answer = await SendAsync(path, ("Origin", "https://example.org"));

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task RefusalsOfTheApi_MayBeReadByOtherSitesToo()
    {
        using var answer = await SendAsync("/api/nothing", ("Origin", "https://example.org"));

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task TheApi_IsExplainedOnAPage_EveryQuestionOfIt()
    {
        var page = await site.GetAsync("/api");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Superset(
            new HashSet<string> { "GET /api/articles", "GET /api/articles/{slug}", "GET /api/search", "GET /api/suggest",
                "POST /api/red-flags" },
            page.Document.QuerySelectorAll("h2 code").Select(c => c.TextContent).ToHashSet());
        Assert.NotNull(page.Document.QuerySelector("main a[href='/openapi/v1.json']"));
    }

    [Theory]
    [InlineData("/health/ready", null, "text/plain")]
    [InlineData("/health/ready", "application/json", "application/json")]
    [InlineData("/health", null, "application/json")]
    public async Task Health_IsAWord_OrJsonForWhoeverAsksForIt(string path, string? accept, string type)
    {
        using var answer = await SendAsync(path, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request);
    }
}
