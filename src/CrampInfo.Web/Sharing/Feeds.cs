using System.Xml.Linq;
using CrampInfo.Catalog;
using CrampInfo.Content;
using CrampInfo.Content.Articles;

namespace CrampInfo.Web.Sharing;

/// <summary>Addresses for machines: sitemap, robots, Atom feed, web manifest, OpenSearch.</summary>
internal static class Feeds
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>Maps them.</summary>
    public static void MapFeeds(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", SitemapXml).ExcludeFromDescription();
        app.MapGet("/robots.txt", (SiteAddress address) => Results.Text($"User-agent: *\nDisallow: /embed/\n\nSitemap: {address.Of("/sitemap.xml")}\n")).ExcludeFromDescription();
        app.MapGet("/feed.xml", Feed).ExcludeFromDescription();
        app.MapGet("/favicon.svg", SiteLook.Icon).ExcludeFromDescription();
        app.MapGet("/colours.css", SiteLook.Style).ExcludeFromDescription();
        app.MapGet("/site.webmanifest", Manifest).ExcludeFromDescription();
        app.MapGet("/opensearch.xml", Description).ExcludeFromDescription();
    }

    private static IResult SitemapXml(Site site, SiteAddress address)
    {
        return Xml(new XElement(Sitemap + "urlset",
            SitePages.Of(site.Data).Where(p => p.Kind == PlaceKind.Page).Select(p => Url(p.Path)),
            site.Articles.OrderBy(a => a.Front.Title, StringComparer.OrdinalIgnoreCase).Select(a => Url("/" + a.Slug, a.Front.Checked)),
            site.UsedTags().Select(t => Url("/tags/" + t.Id))), "application/xml");

        XElement Url(string path, DateOnly? changed = null) => new(Sitemap + "url",
            new XElement(Sitemap + "loc", address.Of(path)),
            changed is { } date ? new XElement(Sitemap + "lastmod", date.ToString("yyyy-MM-dd")) : null);
    }

    /// <summary>Articles by when they were last checked; every entry ends with its first warning sign.</summary>
    private static IResult Feed(Site site, SiteAddress address)
    {
        var articles = site.Articles.OrderByDescending(a => a.Front.Checked).ThenBy(a => a.Front.Title, StringComparer.Ordinal).ToList();
        return Xml(new XElement(Atom + "feed",
            new XElement(Atom + "id", address.Of("/feed.xml")),
            new XElement(Atom + "title", $"{site.Own.Name}: checked and changed articles"),
            new XElement(Atom + "updated", Moment(articles.Count > 0 ? articles.Max(a => a.Front.Checked) : DateOnly.MinValue)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/atom+xml"), new XAttribute("href", address.Of("/feed.xml"))),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", address.Of("/"))),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Own.Editors)),
            articles.Select(Entry)), "application/atom+xml");

        XElement Entry(ListedArticle article) => new(Atom + "entry",
            new XElement(Atom + "id", address.Of("/" + article.Slug)),
            new XElement(Atom + "title", article.Front.Title),
            new XElement(Atom + "updated", Moment(article.Front.Checked)),
            new XElement(Atom + "link", new XAttribute("href", address.Of("/" + article.Slug))),
            new XElement(Atom + "summary", ShareText.Description(article.Front.Summary, site.Data.FirstSign(article.Front))));
    }

    private static string Moment(DateOnly date) => $"{date:yyyy-MM-dd}T00:00:00Z";

    /// <summary>Its addresses are seen from its own, wherever that is.</summary>
    private static IResult Manifest(Site site) => Results.Json(
        new
        {
            name = site.Own.Name,
            lang = site.Own.Language,
            start_url = ".",
            display = "minimal-ui",
            background_color = "#fbfaf7",
            theme_color = site.Own.Colour?.Value ?? SiteLook.Accent,
            icons = new[] { new { src = "favicon.svg", sizes = "any", type = "image/svg+xml" } },
            shortcuts = (site.Own.Relief is { } relief ? new[] { new { name = relief.Title, url = "now" } } : [])
                .Append(new { name = "Warning signs", url = "warning-signs" }),
        },
        contentType: "application/manifest+json");

    private static IResult Description(Site site, SiteAddress address) => Xml(new XElement(OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", site.Own.Name),
        new XElement(OpenSearch + "Description", $"Search {site.Own.Name} by symptom, in your own words"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), address.Of("/favicon.svg")),
        new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", address.Of("/search?q={searchTerms}"))),
        new XElement(OpenSearch + "Url", new XAttribute("type", "application/x-suggestions+json"), new XAttribute("template", address.Of("/api/suggest?q={searchTerms}&format=opensearch")))), "application/opensearchdescription+xml");

    private static IResult Xml(XElement root, string type) =>
        Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}", type, System.Text.Encoding.UTF8);
}
