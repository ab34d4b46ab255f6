using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInfo.BrowserTests;

/// <summary>What people come for, on a phone and on a laptop.</summary>
[Collection(InTheBrowser.Name)]
public sealed class JourneyTests(Browser browser)
{
    public static TheoryData<string> Screens => ["phone", "laptop"];

    [Theory]
    [MemberData(nameof(Screens))]
    public Task SomeoneWithACrampAtNight_FindsTheArticle_SeesTheSignsFirst_AndReadsOn(string screen) =>
        browser.VisitAsync($"find-and-read-{screen}", async visitor =>
    {
        await visitor.OpenAsync("/");

        await visitor.SearchForAsync("calf cramp at night");
        await Expect(visitor.Results.First).ToHaveTextAsync("Night leg cramps");
        await visitor.FollowAsync(visitor.Results.First);

        await Expect(visitor.Title).ToHaveTextAsync("Night leg cramps");
        // None of its signs is an emergency, so what to do stands first; both are on the first screen.
        Assert.True(await Visitor.IsInViewAsync(visitor.Cards.First.Locator("h2")));
        Assert.True(await Visitor.IsInViewAsync(visitor.Page.Locator(".steps li img").First));

        var related = visitor.Page.Locator("section:has(> #related) ul:not(.chips) a").First;
        var title = await related.TextContentAsync();
        await visitor.FollowAsync(related);
        await Expect(visitor.Title).ToHaveTextAsync(title!);
        await Expect(visitor.Cards.First).ToBeVisibleAsync();
    }, On(screen));

    [Theory]
    [MemberData(nameof(Screens))]
    public Task SomeoneWithTheWordsOfAClot_SeesTheBanner_BeforeTheResults(string screen) =>
        browser.VisitAsync($"urgent-search-{screen}", async visitor =>
    {
        await visitor.OpenAsync("/");

        await visitor.SearchForAsync("one calf is swollen and hot");

        var heading = visitor.Cards.First.Locator("h2");
        Assert.True(await Visitor.IsInViewAsync(heading));
        await Expect(heading).ToContainTextAsync("if:");
        await Expect(visitor.Cards.First).ToContainTextAsync("You wrote");
        if (await visitor.Results.CountAsync() > 0)
            Assert.True((await visitor.Cards.First.BoundingBoxAsync())!.Y < (await visitor.Results.First.BoundingBoxAsync())!.Y);
    }, On(screen));

    [Theory]
    [MemberData(nameof(Screens))]
    public Task SomeoneWhoIsSentASection_LandsOnIt(string screen) => browser.VisitAsync($"section-link-{screen}", async visitor =>
    {
        foreach (var section in new[] { "causes", "when-to-get-help", "sources" })
        {
            await visitor.OpenAsync("/night-leg-cramps#" + section);

            var heading = visitor.Page.Locator("#" + section);
            await Expect(heading).ToBeInViewportAsync();
            Assert.True(await Visitor.IsInViewAsync(heading), section);
        }
    }, On(screen));

    [Fact]
    public Task TheLinkOfAHeading_ChangesTheAddress() => browser.VisitAsync("heading-link", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");

        await visitor.Page.Locator(".anchor[href='#causes']").ClickAsync();

        await Expect(visitor.Page).ToHaveURLAsync(browser.Address + "/night-leg-cramps#causes");
    });

    [Fact]
    public Task SomeoneWhoChecksAClaim_SeesItsSources_WhereItStands_AndFoldsThemAgain() =>
        browser.VisitAsync("source-and-back", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");

        var citation = visitor.Page.Locator("main > div:not(.more) sup a").First;
        await citation.ClickAsync();
        var sources = visitor.Page.Locator(".cites");
        await Expect(sources.Locator("a[href^='http']").First).ToBeInViewportAsync();
        await citation.ClickAsync();

        await Expect(sources).ToHaveCountAsync(0);
    });

    [Theory]
    [MemberData(nameof(Screens))]
    public Task SomeoneWithoutAName_PicksPlaceAndTime_AndSendsTheAddress(string screen) =>
        browser.VisitAsync($"symptoms-{screen}", async visitor =>
    {
        await visitor.OpenAsync("/symptoms");

        await visitor.Page.Locator("main nav .chips").GetByRole(AriaRole.Link, new() { NameRegex = new("^Calf \\d+") }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("part=calf"));
        await visitor.Page.Locator("main nav .chips")
            .GetByRole(AriaRole.Link, new() { NameRegex = new("night \\d+", System.Text.RegularExpressions.RegexOptions.IgnoreCase) })
            .ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("part=calf&when=night"));
        var sent = visitor.Path.Split('#')[0];

        await visitor.OpenAsync(sent);
        await Expect(visitor.Cards.First).ToBeVisibleAsync();
        var first = visitor.Page.Locator("main ul.list h3 a").First;
        await Expect(first).ToHaveAttributeAsync("href", "/night-leg-cramps");
        Assert.True((await first.BoundingBoxAsync())!.Y <= 400);
    }, On(screen));

    [Fact]
    public Task FromHomeToARunningTimer_AreTwoTaps() => browser.VisitAsync("two-taps", async visitor =>
    {
        await visitor.OpenAsync("/");

        await visitor.Page.Locator(".now-link").ClickAsync();
        await visitor.Page.Locator(".muscles a").First.ClickAsync();

        await Expect(visitor.Page.Locator("[data-now=clock]")).Not.ToHaveTextAsync("30");
        await Expect(visitor.Page.Locator(".guide li:visible img")).ToBeInViewportAsync();
        foreach (var button in new[] { "next", "gone" })
            Assert.True(await Visitor.IsInViewAsync(visitor.Page.Locator($"[data-now={button}]")), button);
    }, On("phone"));

    [Fact]
    public Task SomeoneAtAMistypedAddress_IsLedToThePage() => browser.VisitAsync("mistyped", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramp");

        await Expect(visitor.Page.Locator("main details.quiet summary")).ToContainTextAsync("In danger now?");
        await visitor.FollowAsync(visitor.Page.Locator("main a[href='/night-leg-cramps']"));

        await Expect(visitor.Title).ToHaveTextAsync("Night leg cramps");
    });

    [Fact]
    public Task AnExplainedWord_OpensItsExplanation() => browser.VisitAsync("explained-word", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");

        var word = visitor.Page.Locator("button.term").First;
        var explanation = visitor.Page.Locator($"#{await word.GetAttributeAsync("popovertarget")}");
        await Expect(explanation).ToBeHiddenAsync();
        await word.ClickAsync();
        await Expect(explanation).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(explanation).ToBeHiddenAsync();
    });

    private static BrowserNewContextOptions On(string screen) => screen == "phone"
        ? new() { ViewportSize = Screen.Phone, HasTouch = true, IsMobile = true, DeviceScaleFactor = 2 }
        : new() { ViewportSize = Screen.Laptop };
}
