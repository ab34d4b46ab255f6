using System.Text.Json;

namespace CrampInfo.Tests.Web;

/// <summary>What an article's page shows, asked of every article.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class ArticlePageTests(PublishedSite site)
{
    [Fact]
    public void EveryFile_IsAPage() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(TestFolders.Content, "articles"), "*.md")
                .Select(f => "/" + Path.GetFileNameWithoutExtension(f)).Where(p => p[1] != '_' && p != "/README")
                .Order(StringComparer.Ordinal),
            site.Articles.Select(a => a.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryArticle_SaysWhenItWasChecked_AndThatNoClinicianReviewedIt_OrWhoDid() => Of(p =>
        p.Document.QuerySelector(".facts time[datetime]") is null ? "does not say when it was checked"
        : p.Document.QuerySelector(".facts")!.TextContent is var facts
            && !facts.Contains("Not yet reviewed by a clinician", StringComparison.Ordinal)
            && !facts.Contains("Reviewed by", StringComparison.Ordinal) ? "does not say who reviewed it"
        : null);

    [Fact]
    public void EveryCitation_LeadsToItsSource() => Of(p =>
    {
        var citations = p.Document.QuerySelectorAll("sup a").Select(a => (a.Id, Href: a.GetAttribute("href")!)).ToList();
        return citations.Count == 0 ? "cites nothing"
            : citations.FirstOrDefault(c =>
                p.Document.QuerySelector($"ol.refs li{c.Href} > a[href^='http']") is null) is { Href: not null } lost
                ? $"cites {lost.Href}, which is no source"
            : null;
    });

    [Fact]
    public void EveryParagraph_HasOneMarker_AtItsEnd() => Of(p =>
        p.Document.QuerySelectorAll("main :is(p, li, dd)")
            .FirstOrDefault(e => e.Children.Count(c => c.LocalName == "sup") > 1
            || e.QuerySelector(":scope > sup") is { NextSibling: { } after } && after.TextContent.Trim().Length > 0
            && after is not AngleSharp.Dom.IElement) is { } crowded ? $"has {crowded.Short()}" : null);

    [Fact]
    public void Sources_AreFolded_WithTheirNumber() => Of(p =>
        p.Document.QuerySelector("details.sources:not([open]) summary") is not { } fold ? "does not fold its sources"
        : fold.QuerySelector("span")!.TextContent != p.Document.QuerySelectorAll("ol.refs > li").Length.ToString(
            System.Globalization.CultureInfo.InvariantCulture) ? "counts its sources wrongly" : null);

    [Fact]
    public void TheFirstStep_HasItsPicture_WhereACrampIsEased() => Of(p =>
        p.Document.QuerySelector(".acts a[href^='/now?muscle=']") is null
            || p.Document.QuerySelector(".steps > ol.pics > li:first-child > img[alt][width][height]") is not null ? null
            : "guides through a step that it does not show");

    [Fact]
    public async Task EveryPictureOfAnArticle_IsAFileOfAtMostSixKilobytes()
    {
        var pictures = site.Articles.SelectMany(p => p.Document.QuerySelectorAll("main img[src^='/drawings/']"))
            .Select(i => i.GetAttribute("src")!).Distinct().ToList();

        Assert.NotEmpty(pictures);
        foreach (var picture in pictures)
            Assert.InRange((await site.GetAsync(picture)).Text.Length, 1, 6 * 1024);
    }

    [Fact]
    public void EverySource_IsCited() => Of(p =>
        p.Document.QuerySelectorAll("ol.refs li")
            .FirstOrDefault(li => p.Document.QuerySelector($"sup a[href='#{li.Id}']") is null) is { } unused
            ? $"lists {unused.Id} and never cites it" : null);

    [Fact]
    public void EveryHeadingOfAnArticle_IsItsOwnWords_AndIsFollowedByALinkToItself() => Of(p =>
        p.Document.QuerySelectorAll("main section h2[id], main section h3[id]")
            .FirstOrDefault(h => h.Id is not ("related" or "sources" or "share")
            && (h.QuerySelector("a") is not null
            || h.NextElementSibling?.Matches($"a.anchor[href='#{h.Id}'][aria-label]") != true)) is { } bare ? $"has {bare.Short()}" : null);

    [Fact]
    public void TheContentsList_NamesEverySection_InOrder() => Of(p =>
    {
        var listed = p.Document.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")![1..]).ToList();
        var sections = p.Document.QuerySelectorAll("main section h2[id]").Select(h => h.Id!).Where(id => id is not ("related" or "share"))
            .ToList();
        return listed.SequenceEqual(sections) ? null : $"lists {string.Join(' ', listed)} and has {string.Join(' ', sections)}";
    });

    [Fact]
    public void EveryArticle_LeadsToOthers() =>
        Of(p => p.Document.GetElementById("related")!.ParentElement!.QuerySelectorAll("ul:not(.chips) a").Length is >= 3 and <= 6 ? null
            : "does not name three to six related articles");

    [Fact]
    public void NoArticle_IsRelatedToItself() =>
        Of(p => p.Document.GetElementById("related")!.ParentElement!.QuerySelector($"a[href='{p.Path}']") is null ? null
            : "is related to itself");

    [Fact]
    public void EveryArticle_CanBeSent_WithoutScript() => Of(p =>
    {
        var address = "http://localhost" + p.Path;
        var share = p.Document.QuerySelector("section.share")!;
        return share.QuerySelector("input[readonly]")?.GetAttribute("value") != address ? "does not show its address"
            : share.QuerySelector("a[href^='mailto:?']")?.GetAttribute("href")?.Contains(Uri.EscapeDataString(address),
                StringComparison.Ordinal) != true ? "cannot be sent by e-mail"
            : share.QuerySelector("a[href^='sms:?']") is null ? "cannot be sent as a message"
            : share.QuerySelector("img[src^='/qr/'][alt]") is null ? "has no QR code"
            : share.QuerySelectorAll("button").Any(b => !b.HasAttribute("hidden")) ? "shows a button that needs script"
            : null;
    });

    [Fact]
    public void EveryArticle_IsAMedicalWebPage_WithADate() => Of(p =>
    {
        using var json = JsonDocument.Parse(p.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var data = json.RootElement;
        return data.GetProperty("@type").GetString() != "MedicalWebPage" ? "is no MedicalWebPage"
            : data.GetProperty("lastReviewed").GetString() != p.Document.QuerySelector(".facts time")!.GetAttribute("datetime")
                ? "has another date"
            : data.GetProperty("url").GetString() != "http://localhost" + p.Path ? "has another address"
            : data.GetProperty("name").GetString() != p.Document.QuerySelector("h1")!.TextContent ? "has another name"
            : data.TryGetProperty("reviewedBy", out _) != p.Document.QuerySelector(".facts")!.TextContent.Contains("Reviewed by",
                StringComparison.Ordinal) ? "names a reviewer to machines only"
            : null;
    });

    [Fact]
    public void ThePreviewOfEveryArticle_EndsWithItsFirstSign() => Of(p =>
    {
        var preview = p.Document.QuerySelector("meta[property='og:description']")!.GetAttribute("content")!;
        var sign = p.Document.QuerySelector(".strip section.care > ul > li")!.TextContent.Trim();
        return preview.EndsWith($" if {sign}.", StringComparison.Ordinal) ? null : $"is previewed as '{preview}'";
    });

    [Fact]
    public void EveryTreatmentTable_SaysHowStrongTheEvidenceIs_InWords() => Of(p =>
        p.Document.QuerySelectorAll("table.treatments tbody tr")
            .FirstOrDefault(r => r.QuerySelector(".strength")?.TextContent.Trim().Length is null or < 4
            || r.QuerySelector("th[scope=row]") is null) is { } row ? $"has {row.Short()}" : null);

    [Fact]
    public void EveryTreatment_IsJudgedInTheFewestWordsFirst() => Of(p =>
        p.Document.QuerySelectorAll("table.treatments tbody td:first-child")
            .FirstOrDefault(c => !Words.Contains(c.FirstElementChild?.TextContent)) is { } cell ? $"has {cell.Short()}" : null);

    [Fact]
    public void EveryVerdict_SaysHowItMayWork_WhatHappensWithout_AndHowItTouchesDailyLife() => Of(p =>
        p.Document.QuerySelectorAll(".verdict")
            .FirstOrDefault(v =>
            new[] { "How it may work", "Without it", "In daily life" }.Except(v.QuerySelectorAll("dt").Select(t => t.TextContent))
            .Any()) is { } box ? $"has {box.Short()}" : null);

    [Fact]
    public async Task EmergencyNumbers_NameWhomToCall_WithThoughtsOfEndingOnesLife()
    {
        var country = (await site.GetAsync("/emergency-numbers")).Document.GetElementById("gb")!;

        Assert.Contains("If you think of ending your life", country.TextContent, StringComparison.Ordinal);
        Assert.NotNull(country.QuerySelector("a[href='tel:116123']"));
    }

    [Fact]
    public void EveryExplainedTerm_OpensItsExplanation() => Of(p =>
        p.Document.QuerySelectorAll("button.term")
            .FirstOrDefault(b =>
            p.Document.GetElementById(b.GetAttribute("popovertarget") ?? "")?.HasAttribute("popover") != true) is { } dead
            ? $"has {dead.Short()}" : null);

    private static readonly HashSet<string?> Words = ["Helps", "Probably helps", "May help", "Unlikely to help", "Does not help", "Risky",
        "Nobody knows"];

    private void Of(Func<PageAnswer, string?> problem) => PageAssert.All(site.Articles, problem);
}
