using CrampInfo.Catalog;

namespace CrampInfo.Web.Assets;

/// <summary>
/// Drawings as files of their own, so that a page is small and a drawing that several pages show is fetched once. Their colours are
/// those of light pages; the style sheet turns them for dark ones.
/// </summary>
internal static class Drawings
{
    /// <summary>Maps <c>/drawings/{name}.svg</c>.</summary>
    public static void MapDrawings(this WebApplication app) =>
        app.MapGet("/drawings/{name:slug}.svg", (string name, HttpContext context, Site site) =>
        {
            if (site.Data.Drawing(name) is not { } svg)
                return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=86400";
            return Results.Text(svg, "image/svg+xml");
        }).ExcludeFromDescription();
}
