using System.Net;
using System.Text.RegularExpressions;

namespace CrampInfo.Tests.Web;

/// <summary>What every page keeps: each test reads all pages of the sitemap and one of every other kind.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed partial class EveryPageTests(PublishedSite site)
{
    [Fact]
    public void EveryPage_Answers200() =>
        PageAssert.All(site.Pages, p => p.Status == HttpStatusCode.OK ? null : $"answers {(int)p.Status}");

    [Fact]
    public void EveryPage_IsHtmlInUtf8() =>
        PageAssert.All(site.Pages, p => p.Header("Content-Type") == "text/html; charset=utf-8" ? null : $"is {p.Header("Content-Type")}");

    [Fact]
    public void EveryPage_SaysItsLanguage() =>
        PageAssert.All(site.Pages, p => p.Document.DocumentElement.GetAttribute("lang") == "en-GB" ? null : "has no lang");

    [Fact]
    public void EveryPage_HasOneHeading1_WithWords() =>
        PageAssert.All(site.Pages, p => p.Document.QuerySelectorAll("h1").Length == 1
            && p.Document.QuerySelector("h1")!.TextContent.Trim().Length > 2 ? null : "has not one h1");

    [Fact]
    public void EveryPage_SkipsNoHeadingLevel() => PageAssert.All(site.Pages, p =>
    {
        var levels = p.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.TagName[1] - '0').ToList();
        var skip = levels.Zip(levels.Skip(1)).FirstOrDefault(pair => pair.Second > pair.First + 1);
        return levels is [1, ..] && skip == default ? null : $"has headings {string.Join(' ', levels)}";
    });

    [Fact]
    public void EveryPage_HasOneMain_OneHeader_OneFooter() => PageAssert.All(site.Pages, p =>
        new[] { "main", "body > header", "body > footer" }.All(s => p.Document.QuerySelectorAll(s).Length == 1) ? null
            : "lacks a landmark or has two");

    [Fact]
    public void EveryPage_BeginsWithALinkToItsContent() => PageAssert.All(site.Pages, p =>
        p.Document.Body!.FirstElementChild is { LocalName: "a" } skip
            && p.Document.QuerySelector(skip.GetAttribute("href")!)?.LocalName == "main" ? null : "has no skip link");

    [Fact]
    public void EveryNavigation_HasANameOfItsOwn() => PageAssert.All(site.Pages, p =>
    {
        var names = p.Document.QuerySelectorAll("nav")
            .Select(n => n.GetAttribute("aria-label") ?? p.Document.GetElementById(n.GetAttribute("aria-labelledby") ?? "")?.TextContent)
            .ToList();
        return names.All(n => !string.IsNullOrWhiteSpace(n)) && names.Distinct()
            .Count() == names.Count ? null : $"has navigations {string.Join(", ", names)}";
    });

    [Fact]
    public void EveryPage_WasEvaluatedForWarningSigns() =>
        PageAssert.All(site.Pages, p => p.Header(PublishedSite.EvaluatedFor) is null ? "was drawn without an evaluation" : null);

    [Fact]
    public void EveryPage_SaysWhomToCall_AtItsFoot() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelector("body > footer")!.TextContent.Contains("112, 999 or 911", StringComparison.Ordinal)
            && p.Document.QuerySelector("body > footer a[href='/emergency-numbers']") is not null ? null : "does not say whom to call");

    [Fact]
    public void NoPage_SpeaksOfItsMachinery() => PageAssert.All(site.Pages, p =>
        MachineWords().Match(p.Document.Body!.TextContent) is { Success: true } word ? $"says '{word.Value}'" : null);

    [GeneratedRegex(@"\{\{|\}\}|System\.[A-Z]|Exception|@Model|\bnull\b|undefined|lorem ipsum|\[@|:::|TODO")]
    private static partial Regex MachineWords();
}
