using CrampInfo.Catalog;
using CrampInfo.Content.Sharing;

namespace CrampInfo.Web.Sharing;

/// <summary>Share cards, QR codes and oEmbed.</summary>
internal static class SharingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSharing(this WebApplication app)
    {
        app.MapGet("/cards/{name:slug}.png", Card).ExcludeFromDescription();
        app.MapGet("/card.png", (HttpContext context, Site site) => Card(ShareCardWords.Site, context, site)).ExcludeFromDescription();
        app.MapGet("/qr/{name:slug}.svg", Qr).ExcludeFromDescription();
        app.MapGet("/oembed", OEmbed).ExcludeFromDescription();
    }

    private static IResult Card(string name, HttpContext context, Site site)
    {
        if (!Content.Slug.IsValid(name))
            return Results.NotFound();
        if (site.Picture(name) is not { } picture)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(picture, "image/png", lastModified: site.Baked);
    }

    /// <summary>A picture of its own, since it is far down the page and nothing in it compresses.</summary>
    private static IResult Qr(string name, HttpContext context, Site site, SiteAddress address)
    {
        if (site.Listed(name) is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(QrCode.Svg(address.Of("/" + name)), "image/svg+xml");
    }

    /// <summary>
    /// oEmbed 1.0 (oembed.com), rich type, JSON only: a small card in a frame, without script, and without a style attribute,
    /// which sites with a strict policy refuse.
    /// </summary>
    private static IResult OEmbed(string? url, string? format, int? maxwidth, int? maxheight, Site site, SiteAddress address)
    {
        if (format is not null and not "json")
            return Results.Problem("Only format=json is answered.", statusCode: StatusCodes.Status501NotImplemented);
        if (!Uri.TryCreate(url, UriKind.Absolute, out _) || !url!.StartsWith(address.Root + "/", StringComparison.OrdinalIgnoreCase))
            return Results.Problem($"url must be the address of an article, such as {address.Of("/" + site.Articles[0].Slug)}.",
                statusCode: StatusCodes.Status404NotFound);
        if (site.Listed(url[(address.Root.Length + 1)..].Split('?', '#')[0].Trim('/')) is not { } article)
            return Results.Problem("There is no article at that address.", statusCode: StatusCodes.Status404NotFound);

        // Never more than the asker has room for; in a frame too small for it the card scrolls.
        var width = maxwidth is > 0 and var most ? Math.Min(most, 600) : 480;
        // High enough for the longest title and standfirst at this width.
        var height = Math.Min(maxheight is > 0 and var highest ? highest : int.MaxValue, width < 400 ? 320 : 260);
        var slug = article.Slug;
        return Results.Json(new
        {
            version = "1.0",
            type = "rich",
            provider_name = site.Own.Name,
            provider_url = address.Of("/"),
            title = article.Front.Title,
            cache_age = 86400,
            width,
            height,
            html = $"<iframe src=\"{address.Of("/embed/" + slug)}\" width=\"{width}\" height=\"{height}\" "
                + $"title=\"{System.Net.WebUtility.HtmlEncode(article.Front.Title)}: {System.Net.WebUtility.HtmlEncode(site.Own.Name)}\" "
                + $"loading=\"lazy\" frameborder=\"0\"></iframe>",
        });
    }
}
