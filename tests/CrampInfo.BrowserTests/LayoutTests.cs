using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>Pages fit small screens and large letters, and articles begin with their warning.</summary>
[Collection(InTheBrowser.Name)]
public sealed class LayoutTests(Browser browser)
{
    [Fact]
    public Task EveryArticle_ShowsTheHeadingOfItsFirstCard_OnTheFirstScreenOfAPhone() =>
        browser.AllKeepAsync(Browser.Articles, async page =>
    {
        var heading = await page.Locator("main > .strip section.care h2").First.BoundingBoxAsync();
        return heading is null ? "has no card" : heading.Y + heading.Height > 640
            ? $"shows it at {heading.Y:0} to {heading.Y + heading.Height:0}" : null;
    }, new() { ViewportSize = Screen.Phone });

    [Fact]
    public Task EveryArticle_KeepsItsStripLow_AndWhomToCallOnTheFirstScreen() => browser.AllKeepAsync(Browser.Articles, async page =>
    {
        var strip = (await page.Locator("main > .strip").BoundingBoxAsync())!;
        var call = await page.Locator("main > .strip .call").CountAsync() == 0 ? null : await page.Locator("main > .strip .call")
            .BoundingBoxAsync();
        return strip.Height > 200 ? $"has a strip of {strip.Height:0}" : call is not null && call.Y + call.Height > 640
            ? $"shows whom to call at {call.Y:0} to {call.Y + call.Height:0}" : null;
    }, new() { ViewportSize = Screen.Phone });

    [Fact]
    public Task ArticlesOnACramp_ShowTheFirstStep_AndItsPicture_OnTheFirstScreen() =>
        browser.AllKeepAsync(["/night-leg-cramps", "/cramps-in-pregnancy", "/leg-cramps"], async page =>
    {
        var picture = (await page.Locator(".steps li img").First.BoundingBoxAsync())!;
        var words = (await page.Locator(".steps li span").First.BoundingBoxAsync())!;
        return picture.Y > 560 || words.Y > 560 ? $"begins its picture at {picture.Y:0} and its words at {words.Y:0}" : null;
    }, new() { ViewportSize = Screen.Phone });

    [Fact]
    public Task EveryEmergencySearch_ShowsTheWholeCallButton_OnTheFirstScreen() =>
        browser.AllKeepAsync(EmergencySearches.Select(words => "/search?q=" + Uri.EscapeDataString(words)), async page =>
    {
        var button = page.Locator("main > section.care .call a:visible").First;
        // Asked in one step: a card is drawn anew when the reader's country is known.
        return await button.CountAsync() == 0 ? "has no button"
            : await button.EvaluateAsync<double>("button => button.getBoundingClientRect().bottom") is > 640 and var bottom
                ? $"shows it down to {bottom:0}" : null;
    }, new() { ViewportSize = Screen.Phone });

    [Fact]
    public Task TheLongestLists_AreAtMostTwelveScreensOfAPhone() => browser.AllKeepAsync(["/sources", "/topics"], async page =>
        await page.EvaluateAsync<double>("document.documentElement.scrollHeight / innerHeight") is > 12 and var screens
            ? $"is {screens:0.0} screens long" : null, new() { ViewportSize = Screen.Phone });

    private static readonly string[] EmergencySearches =
    [
        "crushing chest pain and sweating", "my face drooped and speech is slurred", "numb between my legs and cannot pee",
            "dark brown urine after a marathon",
        "leg suddenly cold white and numb", "i want to die because of the pain", "suddenly short of breath and coughing blood",
            "took an overdose because of the pain",
        "jaw pain and sweating", "pain and tightness in my chest", "cannot move my legs after a fall", "tight band round my chest",
            "suicidal",
    ];

    [Fact]
    public Task EveryPage_FitsANarrowScreen() =>
        browser.AllKeepAsync(browser.Sitemap.Concat(Browser.Kinds).Distinct(), TooWideAsync, new() { ViewportSize = Screen.Narrow });

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public Task EveryKindOfPage_FitsWithLettersTwiceAsLarge(int width) => browser.AllKeepAsync(Browser.Kinds, async page =>
    {
        // What a reader's own setting does: all that is measured in letters grows with them, media queries too.
        var settings = await page.Context.NewCDPSessionAsync(page);
        await settings.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 32, @fixed = 26 } });
        Assert.Equal("32px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        return await TooWideAsync(page);
    }, new() { ViewportSize = new() { Width = width, Height = 800 } });

    [Fact]
    public Task EveryKindOfPage_StaysStillWhileItLoads() => browser.AllKeepAsync(Browser.Kinds, async page =>
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        var shift =
            await page.EvaluateAsync<double>(
            "() => new Promise(done => { let sum = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) "
            + "sum += e.value; })).observe({ type: 'layout-shift', buffered: true }); requestAnimationFrame(() => "
            + "requestAnimationFrame(() => done(sum))); })");
        return shift > 0.001 ? $"shifts by {shift:0.000}" : null;
    }, new() { ViewportSize = Screen.Phone });

    [Fact]
    public Task EveryControl_IsLargeEnoughForAThumb() => browser.AllKeepAsync(Browser.Kinds, async page =>
    {
        var small = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, select, input:not([type=checkbox]):not([type=radio]), '
              + 'summary, nav a, .button, .chips a, .call a, a.tel')]
              .filter(e => e.checkVisibility() && !e.classList.contains('term') && !e.closest('.crumbs'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, b]) => b.height > 1 && b.height < 43.5)
              .map(([e, b]) => `${e.outerHTML.slice(0, 80)} ${Math.round(b.height)}`).slice(0, 3)
            """);
        return small.Length > 0 ? string.Join(" | ", small) : null;
    }, new() { ViewportSize = Screen.Phone });

    private static async Task<string?> TooWideAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<string?>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return null;
              const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1
                && !e.closest('.scroll')).map(e => `${e.localName}.${e.className}#${e.id}`);
              return `is ${root.scrollWidth} wide on ${root.clientWidth}: ${[...new Set(out)].slice(0, 12).join(' ')}`;
            }
            """);
        return wide;
    }
}
