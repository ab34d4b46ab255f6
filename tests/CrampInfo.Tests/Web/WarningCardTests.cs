using AngleSharp.Dom;
using CrampInfo.Tests.RedFlags;

namespace CrampInfo.Tests.Web;

/// <summary>Warning signs on every page: where they stand, how they are named, what they may not hold.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class WarningCardTests(PublishedSite site)
{
    public static TheoryData<string> Signs => [.. RedFlagFixture.Rules.Select(r => r.Id)];

    private static readonly string[] Levels = ["emergency", "urgent", "soon"];

    /// <summary>Coverage: <c>Evaluate_ExamplesOfSign_Hold</c> is the third of its kind, on each sign's own examples.</summary>
    [Theory]
    [MemberData(nameof(Signs))]
    public void EverySign_StandsOnAnArticle(string id)
    {
        var words = RedFlagFixture.Rules.Single(r => r.Id == id).Short;

        Assert.Contains(site.Articles, p => p.Document.QuerySelectorAll("section.care li")
            .Any(li => Words(li).StartsWith(words, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task EverySign_IsRaisedByASearch_AndStandsOnItsPage(string id)
    {
        var rule = RedFlagFixture.Rules.Single(r => r.Id == id);

        var page = await site.GetAsync($"/search?q={Uri.EscapeDataString(rule.Says[0].Value)}");

        Assert.Contains(rule.Lines[0].Value, Words(page.Document.QuerySelector("main")!), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void EveryCard_HasOneLevel_AndItsHeadingBeginsWithIt() => OfCards(card =>
    {
        var level = Assert.Single(Levels, card.ClassList.Contains);
        var heading = Words(card.QuerySelector("h2")!);
        return heading.StartsWith(level + ": ", StringComparison.OrdinalIgnoreCase) ? null : $"is {level} and says '{heading}'";
    });

    [Fact]
    public void EveryCardHeading_IsACallToAction_ThatEndsWithIf() =>
        OfCards(card => Words(card.QuerySelector("h2")!).EndsWith("if:", StringComparison.Ordinal) ? null
            : $"says '{Words(card.QuerySelector("h2")!)}'");

    [Fact]
    public void EveryCard_NamesAtLeastOneSign() =>
        OfCards(card => card.QuerySelectorAll("li").Any(li => Words(li).Length > 5) ? null : "names no sign");

    [Fact]
    public void EveryCard_HasItsOwnIcon_ThatIsNotReadAloud() =>
        OfCards(card => card.QuerySelector("h2 svg[aria-hidden=true]") is null ? "has no icon" : null);

    [Fact]
    public void NoEmergencyCard_HoldsAnythingToRead_OnlyNumbersToCall() =>
        OfCards(card => card.ClassList.Contains("emergency") && card.QuerySelectorAll("a")
            .FirstOrDefault(a => a.GetAttribute("href") is var href && href != "/emergency-numbers"
            && !href!.StartsWith("tel:", StringComparison.Ordinal)) is { } link ? $"holds {link.Short()}" : null);

    [Fact]
    public void EveryEmergencyCard_InFull_CanBeCalledFrom() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("section.care.emergency").Where(c => c.Closest(".strip") is null)
            .All(c => c.QuerySelectorAll("a[href^='tel:']").Length >= 3) ? null : "has an emergency card without numbers");

    [Fact]
    public void CardsOfAPage_BeginWithTheMostSerious() =>
        PageAssert.All(site.Pages.Where(p => p.Document.QuerySelector("details.sign") is null), p =>
    {
        var levels = p.Document.QuerySelectorAll("main > section.care, main > .strip section.care")
            .Select(c => Array.FindIndex(Levels, c.ClassList.Contains)).ToList();
        return levels.SequenceEqual(levels.Order()) ? null : $"has cards in the order {string.Join(' ', levels)}";
    });

    [Fact]
    public void EveryArticle_ShowsItsSigns_UnderTheStandfirst_BeforeAnythingElse() => PageAssert.All(site.Articles, p =>
    {
        // Where none of the signs is an emergency, the picture and the first step of what to do may stand between.
        var strip = p.Document.QuerySelector("main > .strip");
        var before = strip?.PreviousElementSibling is { } above && above.Matches(".steps:has(> .pics)")
            && strip.QuerySelector("section.emergency") is null ? above.PreviousElementSibling : strip?.PreviousElementSibling;
        return strip?.QuerySelector("section.care h2") is null ? "shows no signs"
            : before?.LastElementChild?.ClassList.Contains("lede") != true ? $"has {before?.Short()} before its signs"
            : p.Document.QuerySelector("h1")!.Precedes(strip)
                && strip.Precedes(p.Document.QuerySelector("main > section:not(.steps) h2[id]")!) ? null
            : "shows its signs after the article";
    });

    [Fact]
    public void EveryArticle_SaysWhenItWasChecked_BeforeItsText() =>
        PageAssert.All(site.Articles, p => p.Document.QuerySelector("main > .facts") is { } facts
            && p.Document.QuerySelector("main > .strip")!.Precedes(facts)
            && facts.Precedes(p.Document.QuerySelector("main > section:not(.steps)")!) ? null : "says it elsewhere");

    [Fact]
    public void EveryStrip_IsOneCardOfTwoSigns_AndALineForTheOtherLevels() => PageAssert.All(site.Articles, p =>
        p.Document.QuerySelector("main > .strip") is { } strip && strip.QuerySelectorAll("section.care").Length == 1
            && strip.QuerySelectorAll("li").Length <= 2 && strip.QuerySelectorAll(".levels a")
            .All(a => a.GetAttribute("href") == "#when-to-get-help") ? null : "says more than one gesture");

    [Fact]
    public void WhereNothingIsKnownToBeWrong_TheAdviceIsOneQuietLine() => PageAssert.All(site.Pages.Where(p => p.Path == "/"), p =>
        p.Document.QuerySelector("main > details.quiet:not([open]) section.care.emergency") is null ? "is not quiet"
            : p.Document.QuerySelector("main > section.care") is not null ? "is red" : null);

    [Theory]
    [InlineData("crushing chest pain and sweating")]
    [InlineData("dark brown urine after a marathon")]
    public async Task Search_InDanger_ShowsNothingElse(string words)
    {
        var page = await site.GetAsync("/search?q=" + Uri.EscapeDataString(words));

        var card = page.Document.QuerySelector("main > section.care")!;
        Assert.InRange(card.QuerySelectorAll("li").Length, 1, 3);
        Assert.Null(page.Document.QuerySelector("ol.list"));
        Assert.DoesNotContain("Writer", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_OfSomeoneWhoDoesNotWantToLive_ShowsTheCrisisLineFirst_AndNothingRed()
    {
        var page = await site.GetAsync("/search?q=" + Uri.EscapeDataString("crushing chest pain and I want to die"));

        var card = page.Document.QuerySelector("main > section.care")!;
        Assert.True(card.ClassList.Contains("calm"));
        Assert.Equal("/emergency-numbers", card.QuerySelector(".call a")!.GetAttribute("href"));
        Assert.True(card.QuerySelector(".call")!.Precedes(card.QuerySelector("ul")!));
    }

    [Fact]
    public void EveryPage_GoesOnAfterItsCards_WithABlockOfItsOwn() => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("main > section.care, main > .strip, main > .folded") is [.., var last]
            && last.NextElementSibling?.LocalName is not (
            "section" or "h2" or "ul" or "nav" or "form" or "details" or "div" or "p" or "ol" or "dl")
            ? $"goes on with {last.NextElementSibling?.Short() ?? "nothing"}" : null);

    [Fact]
    public void EveryArticle_RepeatsItsSignsInFull_WhereItTellsWhenToGetHelp() => PageAssert.All(site.Articles, p =>
    {
        var help = p.Document.GetElementById("when-to-get-help")?.Closest("section");
        return help is null ? "does not tell when to get help"
            : p.Document.QuerySelectorAll("main > .strip section.care").Select(c => c.ClassName)
                .Except(help.QuerySelectorAll("section.care").Select(c => c.ClassName)).Any() ? "leaves out a level"
            : help.QuerySelector("a[href^='/doctors-note/']") is null ? "has no note for the doctor"
            : null;
    });

    [Fact]
    public async Task Search_WordsOfAClot_ShowTheCard_BeforeTheResults()
    {
        var page = await site.GetAsync("/search?q=one+calf+is+swollen+and+hot");

        var card = page.Document.QuerySelector("main section.care.urgent, main section.care.emergency");
        Assert.NotNull(card);
        Assert.True(card.Precedes(page.Document.QuerySelector("ol.list")!));
        Assert.Contains("You wrote:", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("swollen", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_PlainCramp_RaisesNoAlarm() =>
        Assert.Null((await site.GetAsync("/search?q=calf+cramp+at+night")).Document.QuerySelector("main section.care"));

    [Fact]
    public async Task Search_ManySigns_OpensTheGravestCard_AndFoldsTheRest()
    {
        const string Many =
            "one calf is swollen and hot. crushing chest pain and sweating. face drooped on one side. numb between my legs and cannot "
            + "pee. dark brown urine after a marathon. leg suddenly cold, white and numb.";

        var page = await site.GetAsync("/search?q=" + Uri.EscapeDataString(Many));

        Assert.Single(page.Document.QuerySelectorAll("main > section.care"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main > details.folded section.care"));
        Assert.Null(page.Document.QuerySelector("main > details.folded")!.GetAttribute("open"));
    }

    [Fact]
    public async Task WarningSigns_ShowsEverySignOfTheRegistry_Once()
    {
        var files = Directory.EnumerateFiles(Path.Combine(TestFolders.Content, "red-flags"), "*.yml")
            .Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n[0] != '_').Order(StringComparer.Ordinal);

        var page = await site.GetAsync("/warning-signs");

        Assert.Equal(files, page.Document.QuerySelectorAll("details.sign").Select(d => d.Id!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DrawingAPageWithoutAnEvaluation_IsALoudError() =>
        Assert.Throws<InvalidOperationException>(() =>
            CrampInfo.Web.RedFlags.RedFlagFeatureExtensions.RedFlags(new Microsoft.AspNetCore.Http.Features.FeatureCollection()));

    private void OfCards(Func<IElement, string?> problem) => PageAssert.All(site.Pages, p =>
        p.Document.QuerySelectorAll("section.care").Select(problem).FirstOrDefault(x => x is not null) is { } found
            ? $"has a card that {found}" : null);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
