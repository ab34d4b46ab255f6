using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>No violation that axe can find, on any page.</summary>
[Collection(InTheBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Fact]
    public Task EveryPageOfTheSitemap_HasNoViolation() => browser.AllKeepAsync(browser.Sitemap, ViolationsAsync);

    [Theory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    public Task OnePageOfEveryKind_HasNoViolation(ColorScheme scheme, int width) =>
        browser.AllKeepAsync(Browser.Kinds, ViolationsAsync,
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });

    [Theory]
    [InlineData("night")]
    [InlineData("dark")]
    public Task EveryTheme_HasNoViolation(string theme) =>
        browser.AllKeepAsync(["/", "/night-leg-cramps", "/search?q=one+calf+is+swollen+and+hot", "/warning-signs"], async page =>
    {
        await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
        return await ViolationsAsync(page);
    });

    /// <summary>
    /// What is folded is opened first, so that it is looked at too. Axe is run as it is: the wrapper of this package opens a
    /// second page for every run, to gather frames that these pages do not have.
    /// </summary>
    internal static async Task<string?> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run({ resultTypes: ['violations'] })).violations
              .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | ')}`)
            """);
        return violations.Length == 0 ? null : string.Join("; ", violations);
    }
}
