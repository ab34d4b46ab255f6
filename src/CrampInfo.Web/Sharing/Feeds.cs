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
        app.MapGet("/robots.txt",
            (SiteAddress address) => Results.Text($"User-agent: *\nDisallow: /embed/\n\nSitemap: {address.Of("/sitemap.xml")}\n"))
            .ExcludeFromDescription();
        app.MapGet("/feed.xml", Feed).ExcludeFromDescription();
        app.MapGet("/tags/{id}/feed.xml", TagFeed).ExcludeFromDescription();
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

    /// <summary>
    /// What changed in what articles claim, newest first; an article without a list of changes by when it was last checked.
    /// </summary>
    private static IResult Feed(Site site, SiteAddress address) =>
        FeedOf(site.Articles, "/feed.xml", "/", $"{site.Own.Name}: checked and changed articles", site, address);

    /// <summary>The same of one tag.</summary>
    private static IResult TagFeed(string id, Site site, SiteAddress address) =>
        site.Data.Tag(id) is { } tag && site.Tagged(id) is { Count: > 0 } articles
            ? FeedOf(articles, $"/tags/{id}/feed.xml", $"/tags/{id}", $"{site.Own.Name}: {tag.Name}", site, address) : Results.NotFound();

    private static IResult FeedOf(IReadOnlyList<ListedArticle> articles, string self, string page, string title, Site site,
        SiteAddress address)
    {
        var entries = articles.SelectMany(Told).OrderByDescending(e => e.Date).ThenBy(e => e.Article.Front.Title, StringComparer.Ordinal)
            .ToList();
        return Xml(new XElement(Atom + "feed",
            new XElement(Atom + "id", address.Of(self)),
            new XElement(Atom + "title", title),
            new XElement(Atom + "updated", Moment(entries.Count > 0 ? entries[0].Date : DateOnly.MinValue)),
            Link("self", "application/atom+xml", self), Link("alternate", "text/html", page),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Own.Editors)),
            entries.Select(e => Entry(e.Article, e.Date, e.Change))), "application/atom+xml");

        XElement Link(string rel, string type, string path) =>
            new(Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", address.Of(path)));

        XElement Entry(ListedArticle article, DateOnly date, Change? change) => new(Atom + "entry",
            new XElement(Atom + "id",
                address.Of("/" + article.Slug)
                + (change is null ? "" : $"#{date:yyyy-MM-dd}-{article.Front.Changes.ToList().IndexOf(change)}")),
            new XElement(Atom + "title", article.Front.Title),
            new XElement(Atom + "updated", Moment(date)),
            new XElement(Atom + "link", new XAttribute("href", address.Of("/" + article.Slug))),
            new XElement(Atom + "summary",
                ShareText.Description(change?.What ?? article.Front.Summary, site.Data.FirstSign(article.Front))));
    }

    private static IEnumerable<(ListedArticle Article, DateOnly Date, Change? Change)> Told(ListedArticle article) =>
        article.Front.Changes.Count == 0 ? [(article, article.Front.Checked, null)]
            : article.Front.Changes.Where(c => c.Kind == ChangeKind.Clinical).Select(c => (article, c.Date, (Change?)c));

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
        new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"),
            new XAttribute("template", address.Of("/search?q={searchTerms}"))),
        new XElement(OpenSearch + "Url", new XAttribute("type", "application/x-suggestions+json"),
            new XAttribute("template", address.Of("/api/suggest?q={searchTerms}&format=opensearch")))),
            "application/opensearchdescription+xml");

    private static IResult Xml(XElement root, string type) =>
        Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}", type, System.Text.Encoding.UTF8);
}
