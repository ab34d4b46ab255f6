using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>The reading API: articles, numbers, warning signs, and what it says of itself.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class ArticleApiTests(PublishedSite site)
{
    [Fact]
    public async Task Articles_ListsEveryArticle_ByTitle()
    {
        using var json = JsonDocument.Parse((await site.GetAsync("/api/articles")).Text);

        var articles = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(site.Articles.Select(a => a.Path[1..]).Order(StringComparer.Ordinal),
            articles.Select(a => a.GetProperty("slug").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(articles.Select(a => a.GetProperty("title").GetString()!).Order(StringComparer.OrdinalIgnoreCase),
            articles.Select(a => a.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task EveryArticle_CanBeReadWhole()
    {
        var answers = await Task.WhenAll(site.Articles.Select(a => site.GetAsync("/api/articles" + a.Path)));

        Assert.All(answers, answer =>
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            using var json = JsonDocument.Parse(answer.Text);
            Assert.NotEqual(0, json.RootElement.GetProperty("sections").GetArrayLength());
            Assert.NotEqual(0, json.RootElement.GetProperty("sources").GetArrayLength());
            Assert.NotEqual(0, json.RootElement.GetProperty("warningSigns").GetArrayLength());
        });
    }

    [Theory]
    [InlineData("/api/articles/no-such-article")]
    [InlineData("/api/articles/%22")]
    [InlineData("/api/nothing/here")]
    public async Task NothingThere_IsAProblem(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Problem.Is(answer);
    }

    [Fact]
    public async Task EmergencyNumbers_GivesTheAmbulance_ByCountry()
    {
        using var json = JsonDocument.Parse((await site.GetAsync("/api/emergency-numbers")).Text);

        var britain = json.RootElement.EnumerateArray().Single(c => c.GetProperty("country").GetString() == "GB");
        Assert.Contains("999", britain.GetProperty("emergency").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal("111", britain.GetProperty("advice")[0].GetProperty("number").GetString());
    }

    [Fact]
    public async Task RedFlags_TextOfAnEmergency_IsRecognised()
    {
        var answer = await PostAsync("{\"text\":\"crushing chest pain, sweating\"}");

        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal("emergency", json.RootElement.GetProperty("level").GetString());
        var flag = json.RootElement.GetProperty("flags")[0];
        Assert.Equal("mi", flag.GetProperty("id").GetString());
        Assert.NotEqual(0, flag.GetProperty("because").GetArrayLength());
    }

    [Fact]
    public async Task RedFlags_PlainText_HasNone()
    {
        var answer = await PostAsync("{\"text\":\"calf cramp in bed, went when I stretched\"}");

        Assert.Equal("""{"level":"none","flags":[],"quiet":[]}""", answer.Text);
    }

    [Theory]
    [InlineData("{}", "application/json", 400)]
    [InlineData("{\"text\":null}", "application/json", 400)]
    [InlineData("{\"text\":5}", "application/json", 400)]
    [InlineData("{\"text\":", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("", "application/json", 400)]
    [InlineData("text=cramp", "application/x-www-form-urlencoded", 415)]
    public async Task RedFlags_BadBody_IsAProblem(string body, string type, int status)
    {
        var answer = await PostAsync(body, type);

        Assert.Equal(status, (int)answer.Status);
        Problem.Is(answer);
    }

    [Fact]
    public async Task RedFlags_TooLongText_IsAProblem()
    {
        var answer = await PostAsync($"{{\"text\":\"{new string('x', 100_001)}\"}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Problem.Is(answer, "Too long");
    }

    [Fact]
    public async Task RedFlags_LongText_IsAnswered() =>
        Assert.Equal(HttpStatusCode.OK,
            (await PostAsync($"{{\"text\":\"{string.Concat(Enumerable.Repeat("my calf is swollen. ", 4999))}\"}}")).Status);

    [Fact]
    public async Task RedFlags_Asked_IsAProblem_ThatSaysHowToAsk()
    {
        var answer = await site.GetAsync("/api/red-flags");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Problem.Is(answer);
    }

    [Theory]
    [InlineData("/api/articles")]
    [InlineData("/api/articles/night-leg-cramps")]
    [InlineData("/api/search?q=cramp")]
    [InlineData("/api/emergency-numbers")]
    [InlineData("/openapi/v1.json")]
    public async Task WhoHasItAlready_IsToldSo(string path)
    {
        var first = await site.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Header("ETag")!));

        using var again = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Header("ETag"), again.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task WhatPeopleSearchedFor_IsNotKeptByCaches()
    {
        Assert.Equal("no-store", (await site.GetAsync("/api/search?q=cramp")).Header("Cache-Control"));
        Assert.Equal("no-store", (await site.GetAsync("/api/suggest?q=cramp")).Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/api/articles")]
    [InlineData("/api/search?q=cramp")]
    [InlineData("/api/articles/no-such-article")]
    public async Task AnySite_MayReadIt(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Origin", "https://example.org");

        using var response = await site.Client.SendAsync(request);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task AnySite_MayAskForWarningSigns()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/api/red-flags", UriKind.Relative));
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task OpenApi_DescribesEveryRoute_WithASummary()
    {
        using var document = JsonDocument.Parse((await site.GetAsync("/openapi/v1.json")).Text);
        var routes = site.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
                && !e.RoutePattern.RawText.Contains("{*", StringComparison.Ordinal))
            .Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);

        var paths = document.RootElement.GetProperty("paths").EnumerateObject().ToList();

        Assert.Equal(routes, paths.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(paths, p => Assert.All(p.Value.EnumerateObject(), o =>
        {
            Assert.NotEmpty(o.Value.GetProperty("summary").GetString()!);
            Assert.True(o.Value.GetProperty("responses").TryGetProperty("200", out _), $"{o.Name} {p.Name} does not say what it answers");
        }));
    }

    private async Task<PageAnswer> PostAsync(string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        var response = await site.Client.PostAsync(new Uri("/api/red-flags", UriKind.Relative), content);
        return new("/api/red-flags", response, await response.Content.ReadAsStringAsync());
    }
}
