using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>No violation that axe can find, on any page.</summary>
[Collection(InTheBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    /// <summary>Only violations are listed, which is quicker.</summary>
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    [Fact]
    public Task EveryPageOfTheSitemap_HasNoViolation() => browser.AllKeepAsync(browser.Sitemap, ViolationsAsync);

    [Theory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    public Task OnePageOfEveryKind_HasNoViolation(ColorScheme scheme, int width) =>
        browser.AllKeepAsync(Browser.Kinds, ViolationsAsync, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });

    [Theory]
    [InlineData("night")]
    [InlineData("dark")]
    public Task EveryTheme_HasNoViolation(string theme) => browser.AllKeepAsync(["/", "/night-leg-cramps", "/search?q=one+calf+is+swollen+and+hot", "/warning-signs"], async page =>
    {
        await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
        return await ViolationsAsync(page);
    });

    /// <summary>What is folded is opened first, so that it is looked at too.</summary>
    internal static async Task<string?> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var result = await page.RunAxe(Options);
        return result.Violations.Length == 0 ? null : string.Join("; ", result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html.Length > 200 ? n.Html[..200] : n.Html))}"));
    }
}
