using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>A site that has a name and a path below it, asked through a proxy that is known and by others.</summary>
public sealed class BehindAProxyTests(BehindAProxyTests.NamedSite site) : IClassFixture<BehindAProxyTests.NamedSite>
{
    private const string Root = "https://crampinfo.example/cramps/";

    [Theory]
    [InlineData("/cramps/night-leg-cramps")]
    [InlineData("/cramps/")]
    [InlineData("/cramps")]
    [InlineData("/cramps/symptoms")]
    [InlineData("/cramps/now?muscle=calf")]
    [InlineData("/cramps/no-such-page")]
    [InlineData("/night-leg-cramps")] // The proxy may take the path away.
    public async Task EveryLink_LeadsBelowThePath_AndLands(string path)
    {
        var page = await site.AskAsync(path);

        var links = page.Document.QuerySelectorAll("a[href], link[href], area[href], form[action], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? e.GetAttribute("src")!)
            .Where(l => l.StartsWith('/')).Select(l => l.Split('#')[0]).Distinct().ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.StartsWith("/cramps/", l, StringComparison.Ordinal));
        PageAssert.All(await Task.WhenAll(links.Select(l => site.AskAsync(l))), p => p.Status == HttpStatusCode.OK ? null : "is not there");
    }

    [Fact]
    public async Task WhatProgramsFollow_LeadsBelowThePath()
    {
        var redirect = await site.AskAsync("/cramps/tags/Hand");
        using var suggest = JsonDocument.Parse((await site.AskAsync("/cramps/api/suggest?q=magnes")).Text);
        var worker = await site.AskAsync("/cramps/sw.js");
        var frame = await site.AskAsync("/cramps/oembed?url=" + Uri.EscapeDataString("https://crampinfo.example/cramps/night-leg-cramps"));

        Assert.Equal("/cramps/tags/hand", redirect.Header("Location"));
        var suggested = suggest.RootElement.GetProperty("suggestions").EnumerateArray().Select(s => s.GetProperty("url").GetString())
            .ToList();
        Assert.NotEmpty(suggested);
        Assert.All(suggested, url => Assert.StartsWith("/cramps/", url, StringComparison.Ordinal));
        Assert.Contains("base = '/cramps'", worker.Text, StringComparison.Ordinal);
        Assert.Contains("\"/cramps/offline\"", worker.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, frame.Status);
    }

    [Fact]
    public async Task WhatTravels_HasTheNameOfTheSite_WhateverTheHostHeaderSays()
    {
        var page = await site.AskAsync("/cramps/night-leg-cramps", host: "localhost:7777");
        var sitemap = XDocument.Parse((await site.AskAsync("/cramps/sitemap.xml", host: "127.0.0.1")).Text);

        var canonical = page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        var image = page.Document.QuerySelector("meta[property='og:image']")!.GetAttribute("content");
        Assert.Equal(Root + "night-leg-cramps", canonical);
        Assert.StartsWith(Root + "cards/", image, StringComparison.Ordinal);
        Assert.DoesNotContain("7777", page.Text, StringComparison.Ordinal);
        var places = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.StartsWith(Root, place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("crampinfo.example.evil.example")]
    public async Task AnotherName_IsRefused_WithTheEmergencyAdvice(string host)
    {
        var page = await site.AskAsync("/cramps/night-leg-cramps", host: host);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Advice.IsInFull(page);
        Assert.DoesNotContain("evil", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.AskAsync("/health/ready", host: "10.0.0.9:8080")).Status);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.1", false)]
    public async Task OnlyAKnownProxy_IsBelieved_ThatTheReaderCameOverTls(string proxy, bool believed)
    {
        var page = await site.AskAsync("/cramps/", from: proxy, headers: ("X-Forwarded-Proto", "https"));

        Assert.Equal(believed ? "max-age=31536000" : null, page.Header("Strict-Transport-Security"));
    }

    /// <summary>The site.</summary>
    public sealed class NamedSite : IAsyncLifetime
    {
        private CrampInfoFactory Factory { get; } = new()
        {
            Settings = new Dictionary<string, string> { ["Site:BaseUrl"] = Root, ["Site:Proxies"] = "10.0.0.0/8" },
            Change = services => services.AddSingleton<IStartupFilter, Sender>(),
        };

        private HttpClient _client = null!;

        public async Task<PageAnswer> AskAsync(
            string path, string host = "crampinfo.example", string from = "10.1.2.3", params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Host = host;
            request.Headers.Add("X-Test-From", from);
            foreach (var (name, value) in headers)
                request.Headers.Add(name, value);
            var response = await _client.SendAsync(request);
            return new(path, response, await response.Content.ReadAsStringAsync());
        }

        public Task InitializeAsync()
        {
            _client = Factory.CreatePlainClient();
            return Task.CompletedTask;
        }

        public async Task DisposeAsync() => await Factory.DisposeAsync();

        /// <summary>There is no network in a test; the address that a request came from is told.</summary>
        private sealed class Sender : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, run) =>
                {
                    if (IPAddress.TryParse(context.Request.Headers["X-Test-From"], out var address))
                        context.Connection.RemoteIpAddress = address;
                    return run(context);
                });
                next(app);
            };
        }
    }
}
