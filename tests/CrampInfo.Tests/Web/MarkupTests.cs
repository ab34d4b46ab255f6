using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CrampInfo.Tests.Web;

/// <summary>What every page's HTML keeps.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class MarkupTests(PublishedSite site)
{
    [Fact]
    public void EveryPage_IsHtmlThatParsesWithoutError() => PageAssert.All(site.Pages, p =>
    {
        try
        {
            new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(p.Text);
            return null;
        }
        catch (HtmlParseException e)
        {
            return $"{(HtmlParseError)e.Code} at {e.Position}";
        }
    });

    [Fact]
    public void EveryId_IsThereOnce() => PageAssert.All(site.Pages, p =>
        p.Document.All.Select(e => e.GetAttribute("id")).Where(id => id is not null).GroupBy(id => id).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToList() is { Count: > 0 } twice ? $"has {string.Join(", ", twice)} twice" : null);

    [Fact]
    public void EveryReferenceToAnId_Lands() => PageAssert.All(site.Pages, p =>
    {
        string[] attributes = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "popovertarget", "list"];
        var dead = attributes.SelectMany(a => p.Document.QuerySelectorAll($"[{a}]").SelectMany(e => e.GetAttribute(a)!.Split(' ')))
            .Where(id => p.Document.GetElementById(id) is null).ToList();
        return dead.Count == 0 ? null : $"refers to {string.Join(", ", dead)}";
    });

    [Fact]
    public void NoPage_HasInlineStyle() =>
        PageAssert.All(site.Pages, p => p.Document.QuerySelector("style, [style]") is { } styled ? $"has {styled.Short()}" : null);

    [Fact]
    public void NoPage_HasInlineScript_ButTheTheme() => PageAssert.All(site.Pages, p =>
    {
        var handler = p.Document.All.FirstOrDefault(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        var scripts = p.Document.QuerySelectorAll("script:not([src])").Where(s => s.GetAttribute("type") != "application/ld+json")
            .Select(s => s.TextContent).ToList();
        return handler is not null ? $"has {handler.Short()}" : scripts is [SecurityHeaders.ThemeScript] ? null
            : $"has scripts {string.Join(" | ", scripts)}";
    });

    [Fact]
    public void NoPage_LoadsAnythingFromAnotherHost() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("[src], [srcset], [poster], [data], link[href], use[href], form[action], object")
            .SelectMany(e => new[] { "src", "srcset", "poster", "data", e.LocalName == "a" ? "" : "href", "action" }.Select(e.GetAttribute)
            .OfType<string>())
            .FirstOrDefault(u => !u.StartsWith('#') && !u.StartsWith('/') && !u.StartsWith("data:", StringComparison.Ordinal)
                && !u.StartsWith("http://localhost/", StringComparison.Ordinal)
                || u.StartsWith("//", StringComparison.Ordinal)) is { } foreign ? $"loads {foreign}" : null);

    [Fact]
    public void EveryPicture_HasATextAlternative_OrIsHidden() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelector("img:not([alt]), svg:not([aria-hidden]):not([role])") is { } mute ? $"has {mute.Short()}"
        : p.Document.QuerySelectorAll("svg[role=img]")
            .FirstOrDefault(s =>
            string.IsNullOrWhiteSpace(s.GetAttribute("aria-label") ?? s.QuerySelector("title")?.TextContent)) is { } nameless
            ? $"has {nameless.Short()}"
        : null);

    [Fact]
    public void EveryField_HasALabel() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .FirstOrDefault(f => f.GetAttribute("aria-label") is null && f.Closest("label") is null
                && (f.Id is null || p.Document.QuerySelector($"label[for='{f.Id}']") is null)) is { } nameless ? $"has {nameless.Short()}"
                : null);

    [Fact]
    public void EveryLinkAndButton_HasWords() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("a[href], button, summary")
            .FirstOrDefault(e => string.IsNullOrWhiteSpace(e.GetAttribute("aria-label") ?? e.TextContent)
            && e.QuerySelector("[aria-label]") is null) is { } mute ? $"has {mute.Short()}" : null);

    [Fact]
    public void EveryTable_NamesItsColumns() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("table").Any(t => t.QuerySelector("thead th") is null) ? "has a table without column headings" : null);

    [Fact]
    public void NoPage_OpensItsLinksElsewhere() =>
        PageAssert.All(site.Pages, p => p.Document.QuerySelector("[target]") is { } away ? $"has {away.Short()}" : null);
}
