using System.Net;
using System.Text;

namespace CrampInfo.Tests.Web;

/// <summary>What is too much, broken or too often: refused with the emergency advice, as a page or as a problem, never a failure.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class RefusalTests(PublishedSite site)
{
    [Theory]
    [InlineData("/embed/%20", 404)]
    [InlineData("/card/%20", 404)]
    [InlineData("/doctors-note/%20", 404)]
    [InlineData("/tags/%20", 404)]
    [InlineData("/qr/%20.svg", 404)]
    [InlineData("/CALF%0A", 400)]
    [InlineData("/tags/hand%0d%0aX: y", 400)]
    public async Task AnAddressThatCannotBe_IsRefused(string path, int status)
    {
        var page = await site.GetAsync(path);

        Assert.Equal(status, (int)page.Status);
        Advice.IsInFull(page);
    }

    [Theory]
    [InlineData("/night-leg-cramps?x=", 40_000)]
    [InlineData("/search?q=", 1_300_000)]
    public async Task AnAddressThatIsTooLong_IsRefused(string path, int length)
    {
        var page = await site.GetAsync(path + new string('x', length));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, page.Status);
        Advice.IsInFull(page);
    }

    [Fact]
    public async Task AQuestionThatIsTooLong_IsAProblem() => Problem.Is(await site.GetAsync("/api/search?q=" + new string('x', 40_000)));

    [Fact]
    public async Task ALongText_IsCutBeforeAnythingReadsIt()
    {
        var words = string.Concat(Enumerable.Repeat("cramp ", 20_000));

        var cut = await site.GetAsync("/search?q=" + Uri.EscapeDataString(words + " crushing chest pain and sweating"));
        var whole = await site.GetAsync("/search?q=" + Uri.EscapeDataString(words[..90_000] + " crushing chest pain and sweating"));

        Assert.Equal(HttpStatusCode.OK, cut.Status);
        Assert.Null(cut.Document.QuerySelector("main section.care.emergency"));
        Assert.NotNull(whole.Document.QuerySelector("main section.care.emergency"));
    }

    [Theory]
    [InlineData("application/json; charset=junk")]
    [InlineData("application/json; charset=\"")]
    [InlineData("multipart/form-data; boundary=\"")]
    [InlineData("nonsense")]
    public async Task WhatIsWrittenInNoKnownWay_IsRefused(string type)
    {
        var api = await PostAsync("/api/red-flags", "{\"text\":\"x\"}", type);
        var page = await PostAsync("/no/such/page", "x", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, api.Status);
        Problem.Is(api);
        Assert.Contains("112, 999 or 911", api.Text, StringComparison.Ordinal);
        Assert.InRange((int)page.Status, 400, 499);
        Advice.IsInFull(page);
    }

    [Fact]
    public async Task AFormWithoutItsBoundary_IsNoFailure()
    {
        var page = await PostAsync("/no/such/page", "x", "multipart/form-data; boundary=");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Advice.IsInFull(page);
    }

    [Fact]
    public async Task ABodyThatIsTooLarge_IsRefused()
    {
        var api = await PostAsync("/api/red-flags", $"{{\"text\":\"{new string('x', 1_100_000)}\"}}", "application/json");
        var page = await PostAsync("/night-leg-cramps", new string('x', 1_100_000), "text/plain");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, api.Status);
        Problem.Is(api);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Advice.IsInFull(page);
    }

    [Fact]
    public async Task AProgram_GetsAProblem_WithTheEmergencyNumbers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/night-leg-cramps", UriKind.Relative));
        request.Headers.Accept.ParseAdd("application/json");

        using var response = await site.Client.SendAsync(request);
        var answer = new PageAnswer("/night-leg-cramps", response, await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Problem.Is(answer);
        Assert.Contains("112, 999 or 911", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/red-flags")]
    [InlineData("/api/search")]
    [InlineData("/api/nothing")]
    [InlineData("/oembed?url=junk")]
    public async Task AProgramThatAcceptsOnlyHtml_StillGetsTheEmergencyNumbers(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html");

        using var response = await site.Client.SendAsync(request);
        var answer = new PageAnswer(path, response, await response.Content.ReadAsStringAsync());

        Problem.Is(answer);
        Assert.Contains("112, 999 or 911", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManySearches_AreRefused_WithTheAdvice_AndPagesAndNumbersAreNot()
    {
        await using var busy = With(("Limits:Burst", "3"), ("Limits:PerSecond", "1"));
        using var client = busy.CreatePlainClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PageAsync("/search?q=calf+cramp")));
        var programs = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PageAsync("/api/suggest?q=calf")));
        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PageAsync("/night-leg-cramps")));
        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PageAsync("/api/emergency-numbers")));

        var refused = answers.First(a => a.Status == HttpStatusCode.TooManyRequests);
        Advice.IsInFull(refused);
        Assert.NotNull(refused.Header("Retry-After"));
        Problem.Is(programs.First(a => a.Status == HttpStatusCode.TooManyRequests));
        Assert.All(pages.Concat(numbers).Append(await client.PageAsync("/health/live")), p => Assert.Equal(HttpStatusCode.OK, p.Status));
    }

    [Fact]
    public async Task MoreSearchesThanMayWait_AreRefused_WithTheAdvice()
    {
        await using var busy = With(("Limits:AtOnce", "1"), ("Limits:Waiting", "0"));
        using var client = busy.CreatePlainClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.PageAsync("/search?q=calf+cramp")));
        var refused = answers.First(a => a.Status == HttpStatusCode.ServiceUnavailable);

        Advice.IsInFull(refused);
        Assert.NotNull(refused.Header("Retry-After"));
    }

    private static CrampInfoFactory With(params (string Name, string Value)[] settings) =>
        new() { Settings = settings.ToDictionary(s => s.Name, s => s.Value) };

    private async Task<PageAnswer> PostAsync(string path, string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await site.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return new(path, response, await response.Content.ReadAsStringAsync());
    }
}
