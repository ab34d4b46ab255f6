using CrampInfo.Catalog;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Sharing;

/// <summary>The mark and the colours that a site has of its own.</summary>
internal static class SiteLook
{
    /// <summary>The colour of links and buttons where a site names none.</summary>
    public const string Accent = "#0b6b63";

    private const string AccentInTheDark = "#5cd0c3";

    /// <summary>The style sheet of a site's own colours; null when it has none. Its name changes with the site.</summary>
    public static string? Colours(Site site) => site.Own.Colour is null && site.Own.ColourDark is null ? null
        : $"/colours.css?v={site.Hash[..8]}";

    /// <summary>Draws the site's mark as an icon.</summary>
    public static IResult Icon(Site site)
    {
        var mark = System.Net.WebUtility.HtmlEncode(site.Own.Logo ?? "M4 12h16M12 4v16");
        return Results.Text(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{Light(site.Own)}" stroke-width="2.5" """
            + $"""stroke-linecap="round"><path d="{mark}"/></svg>""", "image/svg+xml");
    }

    /// <summary>Writes the colours; the dim night theme keeps its own.</summary>
    public static IResult Style(Site site) => Results.Text(
        $":root:not([data-theme=night]){{--accent:light-dark({Light(site.Own)},{site.Own.ColourDark?.Value ?? AccentInTheDark});"
        + "--accent-soft:color-mix(in srgb,var(--accent) 12%,var(--paper))}", "text/css");

    private static string Light(SiteWords own) => own.Colour?.Value ?? Accent;
}
