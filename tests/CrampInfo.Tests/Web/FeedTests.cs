using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace CrampInfo.Tests.Web;

/// <summary>Addresses for machines: sitemap, robots, feed, manifest, OpenSearch.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class FeedTests(PublishedSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task TheFeed_HasWhatAtomRequires()
    {
        var answer = await site.GetAsync("/feed.xml");
        var feed = XDocument.Parse(answer.Text).Root!;

        Assert.Equal("application/atom+xml", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(feed.Elements(Atom + "entry").Prepend(feed), e =>
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(e.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.NotEmpty(Assert.Single(e.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(e.Elements(Atom + "updated")).Value, "yyyy-MM-ddTHH:mm:ssZ",
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        });
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("http://localhost/feed.xml", Assert.Single(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self")
            .Attribute("href")!.Value);
    }

    [Fact]
    public async Task TheFeed_HasEveryArticleOnce_NewestFirst()
    {
        var entries = (await FeedAsync()).Elements(Atom + "entry").ToList();

        Assert.Equal(site.Articles.Select(a => a.Path).Order(StringComparer.Ordinal),
            entries.Select(e => new Uri(e.Element(Atom + "link")!.Attribute("href")!.Value).AbsolutePath).Order(StringComparer.Ordinal));
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        var dates = entries.Select(e => e.Element(Atom + "updated")!.Value).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.Equal(dates[0], (await FeedAsync()).Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task EveryEntryOfTheFeed_EndsWithItsFirstSign()
    {
        foreach (var entry in (await FeedAsync()).Elements(Atom + "entry"))
        {
            var page = await site.GetAsync(new Uri(entry.Element(Atom + "id")!.Value).AbsolutePath);

            Assert.Matches("(Call|Get|Book|Phone)[^.]* if [^.]+.*\\.$", entry.Element(Atom + "summary")!.Value);
            Assert.Equal(page.Document.QuerySelector("meta[property='og:description']")!.GetAttribute("content"),
                entry.Element(Atom + "summary")!.Value);
        }
    }

    [Fact]
    public async Task TheSitemap_NamesEachPageOnce_AndNoneThatIsNotForSearchEngines()
    {
        var answer = await site.GetAsync("/sitemap.xml");
        var places = XDocument.Parse(answer.Text).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();

        Assert.Equal("application/xml", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(places, p => Assert.StartsWith("http://localhost/", p, StringComparison.Ordinal));
        Assert.DoesNotContain(places, p => p.Contains("/search", StringComparison.Ordinal)
            || p.Contains("/error", StringComparison.Ordinal) || p.Contains("/embed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Robots_NamesTheSitemap()
    {
        var answer = await site.GetAsync("/robots.txt");

        Assert.Equal("text/plain", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("User-agent: *\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\nSitemap: http://localhost/sitemap.xml\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheManifest_LeadsToThingsThatExist()
    {
        var answer = await site.GetAsync("/site.webmanifest");
        using var json = JsonDocument.Parse(answer.Text);
        var manifest = json.RootElement;

        Assert.Equal("application/manifest+json", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("CrampInfo", manifest.GetProperty("name").GetString());
        foreach (var path in manifest.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()!)
            .Concat(manifest.GetProperty("shortcuts").EnumerateArray().Select(s => s.GetProperty("url").GetString()!))
            .Append(manifest.GetProperty("start_url").GetString()!))
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(path)).Status);
    }

    [Fact]
    public async Task TheSearchDescription_LeadsToResults_AndSuggestions()
    {
        var answer = await site.GetAsync("/opensearch.xml");
        var description = XDocument.Parse(answer.Text).Root!;

        Assert.Equal("application/opensearchdescription+xml", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.InRange(description.Elements().Single(e => e.Name.LocalName == "ShortName").Value.Length, 1, 16);
        foreach (var url in description.Elements().Where(e => e.Name.LocalName == "Url"))
        {
            var filled = new Uri(url.Attribute("template")!.Value.Replace("{searchTerms}", "calf%20cramp", StringComparison.Ordinal));
            var page = await site.GetAsync(filled.PathAndQuery);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(url.Attribute("type")!.Value, page.Response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task EveryPage_LeadsToTheFeed_TheManifest_AndTheSearchDescription()
    {
        var home = (await site.GetAsync("/")).Document;

        foreach (var rel in new[] { "alternate", "manifest", "search", "icon" })
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(home.QuerySelector($"link[rel={rel}]")!.GetAttribute("href")!)).Status);
    }

    private async Task<XElement> FeedAsync() => XDocument.Parse((await site.GetAsync("/feed.xml")).Text).Root!;
}
