namespace CrampInfo.Tests.Web;

/// <summary>Looks for the emergency advice on a page.</summary>
internal static class Advice
{
    /// <summary>An emergency card that can be called from stands in main.</summary>
    public static void IsInFull(PageAnswer page)
    {
        var card = page.Document.QuerySelector("main section.care.emergency");
        Assert.True(card is not null, $"{page} has no emergency card.");
        Assert.StartsWith("Emergency: ", card.QuerySelector("h2")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("if:", card.QuerySelector("h2")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(card.QuerySelectorAll("li"));
        Assert.NotNull(card.QuerySelector("a[href='tel:112']"));
    }

    /// <summary>The page has a warning card, or says at its foot whom to call.</summary>
    public static void IsThere(PageAnswer page) =>
        Assert.True(
            page.Document.QuerySelector("main section.care h2") is not null
                || page.Document.QuerySelector("body > footer")?.TextContent.Contains("112, 999 or 911", StringComparison.Ordinal) == true,
            $"{page} has no advice.");
}
