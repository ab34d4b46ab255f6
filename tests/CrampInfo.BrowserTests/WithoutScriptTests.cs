using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInfo.BrowserTests;

/// <summary>Everything that matters works with JavaScript off.</summary>
[Collection(InTheBrowser.Name)]
public sealed class WithoutScriptTests(Browser browser)
{
    private static BrowserNewContextOptions Off => new() { JavaScriptEnabled = false, ViewportSize = Screen.Phone };

    [Fact]
    public Task SomeoneWithoutScript_FindsReads_AndSends() => browser.VisitAsync("without-script", async visitor =>
    {
        await visitor.OpenAsync("/");
        await visitor.SearchForAsync("calf cramp at night");
        await visitor.FollowAsync(visitor.Results.First);

        await Expect(visitor.Title).ToHaveTextAsync("Night leg cramps");
        await Expect(visitor.Cards.First.Locator("h2")).ToBeInViewportAsync();
        await Expect(visitor.Page.Locator("section.share input")).ToHaveValueAsync(browser.Address + "/night-leg-cramps");
        await Expect(visitor.Page.Locator("section.share a[href^='mailto:']")).ToBeVisibleAsync();
    }, Off);

    [Fact]
    public Task SomeoneWithoutScript_SeesTheBanner_AndTheNumbers() => browser.VisitAsync("without-script-urgent", async visitor =>
    {
        await visitor.OpenAsync("/search?q=crushing+chest+pain+and+sweating");

        var card = visitor.Cards.First;
        await Expect(card.Locator("h2")).ToBeInViewportAsync();
        await Expect(card.Locator("a[href='tel:112']")).ToBeVisibleAsync();
        await visitor.FollowAsync(card.Locator("a[href='/emergency-numbers']").First);
        await Expect(visitor.Page.Locator("tr#gb, #gb")).ToContainTextAsync("999");
    }, Off);

    [Fact]
    public Task NoControlThatNeedsScript_IsShownWithoutIt() => browser.AllKeepAsync(Browser.Kinds, async page =>
        await page.Locator("button:not([type=submit]):not([popovertarget]):visible")
            .CountAsync() is > 0 and var n ? $"shows {n} buttons that do nothing" : null, Off);

    [Fact]
    public Task TheSteps_AreAllThere_WithoutScript() => browser.VisitAsync("without-script-now", async visitor =>
    {
        await visitor.OpenAsync("/now");
        await visitor.FollowAsync(visitor.Page.Locator("main a[href*='muscle=calf']").First);

        Assert.True(await visitor.Page.Locator(".guide ol li").CountAsync() >= 3);
        foreach (var step in await visitor.Page.Locator(".guide ol li").AllAsync())
            await Expect(step).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("section.care h2").First).ToBeVisibleAsync();
    }, Off);
}
