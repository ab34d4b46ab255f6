using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInfo.BrowserTests;

/// <summary>Theme, letters, copying, suggestions, the country's numbers, reading without a connection.</summary>
[Collection(InTheBrowser.Name)]
public sealed class ComfortTests(Browser browser)
{
    [Theory]
    [InlineData("dark")]
    [InlineData("night")]
    [InlineData("light")]
    public Task AThemeOnceChosen_Stays_FromTheFirstPaint(string theme) => browser.VisitAsync("theme-" + theme, async visitor =>
    {
        // Notes whether the theme was set before there was anything to paint.
        await visitor.Page.AddInitScriptAsync(
            "new MutationObserver(() => { if (document.documentElement?.dataset.theme && !window.themed) window.themed = document.body ? "
            + "'late' : 'in time'; }).observe(document, { attributes: true, childList: true, subtree: true })");
        await visitor.OpenAsync("/night-leg-cramps");
        await visitor.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^Colours") }).SelectOptionAsync(theme);
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        var paper = await PaperAsync(visitor);

        await visitor.OpenAsync("/magnesium");

        Assert.Equal("in time", await visitor.Page.EvaluateAsync<string>("window.themed"));
        Assert.Equal(paper, await PaperAsync(visitor));
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        await Expect(visitor.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^Colours") })).ToHaveValueAsync(theme);
    }, new() { ColorScheme = theme == "light" ? ColorScheme.Dark : ColorScheme.Light });

    [Fact]
    public Task TheDevicesTheme_IsFollowed_AndHasItsOwnPaper() => browser.VisitAsync("device-theme", async visitor =>
    {
        await visitor.OpenAsync("/");
        var light = await PaperAsync(visitor);

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.NotEqual(light, await PaperAsync(visitor));
    });

    [Fact]
    public Task LargerLetters_Stay() => browser.VisitAsync("larger-letters", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");
        var size = await LettersAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^Text") }).SelectOptionAsync("larger");
        await visitor.OpenAsync("/magnesium");

        Assert.True(await LettersAsync(visitor) > size * 1.15);
    });

    [Fact]
    public Task CopyLink_CopiesTheAddress_AndSaysSo() => browser.VisitAsync("copy-link", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link", Exact = true }).ClickAsync();

        await Expect(visitor.Page.Locator("section.share [role=status]")).ToContainTextAsync("copied");
        Assert.Equal(browser.Address + "/night-leg-cramps", await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }, new() { Permissions = ["clipboard-read", "clipboard-write"] });

    [Fact]
    public Task Suggestions_CanBeWalkedWithTheArrows_AndLeadSomewhere() => browser.VisitAsync("suggestions", async visitor =>
    {
        await visitor.OpenAsync("/");
        var box = visitor.Page.Locator("#q");
        await box.FocusAsync();
        await Expect(box).ToHaveRoleAsync(AriaRole.Combobox);

        await box.PressSequentiallyAsync("charley");
        var options = visitor.Page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "false");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(options.First).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("charley");

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync(url => url != browser.Address + "/");
        await Expect(visitor.Title).ToBeVisibleAsync();
    });

    [Fact]
    public Task Suggestions_ForTheWordsOfAnEmergency_BeginWithTheWarning() => browser.VisitAsync("suggestions-urgent", async visitor =>
    {
        await visitor.OpenAsync("/");
        await visitor.Page.Locator("#q").FocusAsync();
        await visitor.Page.Locator("#q").PressSequentiallyAsync("crushing chest pain");

        var first = visitor.Page.GetByRole(AriaRole.Option).First;
        await Expect(first).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("emergency"));
        await first.ClickAsync();

        await Expect(visitor.Cards.First.Locator("h2")).ToContainTextAsync("if:");
    });

    [Fact]
    public Task Suggestions_PassAxe_WhileTheyAreOpen() => browser.VisitAsync("suggestions-axe", async visitor =>
    {
        await visitor.OpenAsync("/");
        await visitor.Page.Locator("#q").FocusAsync();
        await visitor.Page.Locator("#q").PressSequentiallyAsync("night");
        await Expect(visitor.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        Assert.Null(await AccessibilityTests.ViolationsAsync(visitor.Page));
    });

    [Fact]
    public Task TheReadersCountry_PutsItsNumberOnTheCards_OnThisDeviceOnly() => browser.VisitAsync("country", async visitor =>
    {
        await visitor.OpenAsync("/emergency-numbers");
        await visitor.Page.Locator("#country").SelectOptionAsync("GB");
        await Expect(visitor.Page.Locator("main .call a").First).ToHaveAttributeAsync("href", "tel:999");
        await visitor.OpenAsync("/search?q=crushing+chest+pain");

        await Expect(visitor.Cards.First.Locator(".call a").First).ToHaveAttributeAsync("href", "tel:999");
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    });

    [Fact]
    public Task TheFirstGuess_OfTheCountry_IsTheDevicesTimeZone() => browser.VisitAsync("country-guess", async visitor =>
    {
        await visitor.OpenAsync("/search?q=crushing+chest+pain");

        await Expect(visitor.Cards.First.Locator(".call a").First).ToHaveAttributeAsync("href", "tel:911");
        await Expect(visitor.Cards.First.Locator(".call a[href='/emergency-numbers']")).ToBeVisibleAsync();
    }, new() { Locale = "en-US", TimezoneId = "America/New_York" });

    [Fact]
    public Task TheTimer_ShowsOneStepAtATime_AndLeadsToTheSigns() => browser.VisitAsync("timer", async visitor =>
    {
        await visitor.OpenAsync("/now?muscle=calf");
        var steps = visitor.Page.Locator(".guide ol li");
        await Expect(steps.First).ToBeVisibleAsync();
        await Expect(steps.Nth(1)).ToBeHiddenAsync();

        // It runs from the first moment, at the movement itself.
        await Expect(visitor.Page.Locator("[data-now=breath]")).ToContainTextAsync("Breathe");
        await Expect(visitor.Page.Locator("[data-now=clock]")).Not.ToHaveTextAsync("30");
        await visitor.Page.Locator("[data-now=next]").ClickAsync();
        await Expect(steps.First).ToBeHiddenAsync();
        await Expect(steps.Nth(1)).ToBeVisibleAsync();
        await visitor.Page.Locator("a[href='#help']").First.ClickAsync();

        await Expect(visitor.Page.Locator("section.care h2").First).ToBeInViewportAsync();
    }, new() { ViewportSize = Screen.Phone });

    [Fact]
    public Task WhatWasRead_OpensAgain_WithoutAConnection() => browser.VisitAsync("offline", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");
        await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");
        await visitor.OpenAsync("/magnesium");
        await visitor.Page.WaitForFunctionAsync("async () => navigator.serviceWorker.controller && !!await caches.match('/magnesium')");
        visitor.LosesConnection();
        await visitor.Page.Context.SetOfflineAsync(true);

        await visitor.OpenAsync("/magnesium");
        await Expect(visitor.Title).ToContainTextAsync("Magnesium");
        await visitor.OpenAsync("/magnesium?utm_source=mail");
        await Expect(visitor.Title).ToContainTextAsync("Magnesium");
        await visitor.OpenAsync("/now");
        await Expect(visitor.Title).ToHaveTextAsync("Which muscle?");
        await visitor.OpenAsync("/quinine");
        await Expect(visitor.Title).ToHaveTextAsync("You are offline");
        await Expect(visitor.Page.Locator("main details.quiet summary")).ToContainTextAsync("In danger now?");
    });

    [Fact]
    public Task ALeaflet_IsOneSheet() =>
        browser.AllKeepAsync(["/leaflet/night-leg-cramps", "/leaflet/leg-cramps", "/leaflet/statins", "/leaflet/emergency-signs"],
        async page =>
        Pages(await page.PdfAsync(new() { Format = "A4" })) is not 1 and var pages ? $"takes {pages} sheets" : null);

    [Fact]
    public Task ANoteForTheDoctor_SendsNothing_AndPrintsOnOnePage() => browser.VisitAsync("doctors-note", async visitor =>
    {
        await visitor.OpenAsync("/doctors-note/night-leg-cramps");
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await visitor.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await visitor.Page.GetByLabel("When it began").FillAsync("last week");
        var pdf = await visitor.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal(1, Pages(pdf));
        Assert.Empty(asked.Except(["/favicon.svg"]));
        Assert.Equal("/doctors-note/night-leg-cramps", visitor.Path);
    });

    [Fact]
    public Task AnArticle_PrintsOnAtMostThreeSides() =>
        browser.AllKeepAsync(["/night-leg-cramps", "/leg-cramps", "/when-to-see-a-doctor", "/cramp-or-clot"], async page =>
        Pages(await page.PdfAsync(new() { Format = "A4" })) is > 3 and var sides ? $"prints on {sides} sides" : null);

    [Fact]
    public Task OnPaper_ALinkWithinAnArticle_NamesItsAddress() => browser.VisitAsync("paper-links", async visitor =>
    {
        await visitor.OpenAsync("/leg-cramps");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var shown =
            await visitor.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('main td a[href^=\"/\"], main p a[href=\"/when-to-see-a-doctor\"]'), "
            + "'::after').content");
        Assert.Contains("(", shown, StringComparison.Ordinal);
        Assert.Contains("/", shown, StringComparison.Ordinal);
    });

    private static int Pages(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf),
        @"/Type\s*/Page\b");

    private static Task<string> PaperAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static Task<double> LettersAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)");
}
