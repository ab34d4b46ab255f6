using System.Net;

namespace CrampInfo.Tests.Web;

/// <summary>Content with mistakes: development leaves out what cannot be read, and every page shows its own.</summary>
public sealed class ContentErrorTests
{
    [Fact]
    public async Task Development_ContentWithErrors_ServesWhatIsValid_AndListsTheRest()
    {
        using var content = WithMistakes();
        await using var site = new CrampInfoFactory { ContentPath = content.Path, EnvironmentName = "Development" };
        using var client = site.CreatePlainClient();

        var list = await client.PageAsync("/content-errors");
        var valid = await client.PageAsync("/tetanus");
        var invalid = await client.PageAsync("/magnesium");
        var overdue = await client.PageAsync("/statins");
        var edited = await client.PageAsync("/quinine");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("content/articles/magnesium.md", list.Document.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Contains("unknown-tag", list.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dead-link", list.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, valid.Status);
        Assert.Null(valid.Document.QuerySelector(".problems"));
        Assert.Equal(HttpStatusCode.NotFound, invalid.Status);
        Advice.IsInFull(invalid);
        Assert.Contains("unknown-tag", invalid.Document.QuerySelector(".problems")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, edited.Status);
        Assert.Contains("dead-link", edited.Document.QuerySelector(".problems")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("review-overdue", overdue.Document.QuerySelector(".problems")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: treatment", "kind: [treatment", "bad-yaml")]
    [InlineData("---\ntitle:", "--\ntitle:", "no-front-matter")]
    [InlineData("summary:", "sumary:", "unknown-key")]
    public async Task Development_BrokenFrontMatter_IsShownAtItsAddress(string old, string now, string code)
    {
        using var content = new ContentCopy();
        content.Replace("articles/magnesium.md", old, now);
        await using var site = new CrampInfoFactory { ContentPath = content.Path, EnvironmentName = "Development" };
        using var client = site.CreatePlainClient();

        var page = await client.PageAsync("/magnesium");

        Assert.Matches($@"content/articles/magnesium\.md\(\d+,\d+\): error {code}: ", page.Document.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("mistyped", page.Text, StringComparison.Ordinal);
        Advice.IsInFull(page);
    }

    [Fact]
    public async Task Production_ALibraryInWordsThatBreakTheRules_IsServed()
    {
        using var content = new ContentCopy();
        content.Replace("articles/magnesium.md", "\nSee [leg cramps in pregnancy]", "\nSimply see [leg cramps in pregnancy]");
        await using var site = new CrampInfoFactory { ContentPath = content.Path };
        using var client = site.CreatePlainClient();

        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/magnesium")).Status);
    }

    [Fact]
    public async Task Production_AnOverdueReview_StopsNothing_AndThePageSaysSo()
    {
        using var content = new ContentCopy();
        Overdue(content);
        await using var site = new CrampInfoFactory { ContentPath = content.Path };
        using var client = site.CreatePlainClient();

        var page = await client.PageAsync("/statins");
        var errors = await client.PageAsync("/content-errors");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("due to be checked again on 2 Jan 2026", page.Document.QuerySelector(".note")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".problems"));
        Assert.Equal(HttpStatusCode.NotFound, errors.Status);
    }

    [Fact]
    public async Task Production_AReviewedArticle_NamesWhoReviewedIt()
    {
        using var content = new ContentCopy();
        var file = Path.Combine(content.Path, "articles", "statins.md");
        var text = await File.ReadAllTextAsync(file);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text[..end] + "\nreviewer: {name: Test Person, role: physiotherapist, reviewed: 2026-11-01}"
            + text[end..]);
        await using var site = new CrampInfoFactory { ContentPath = content.Path };
        using var client = site.CreatePlainClient();

        var page = await client.PageAsync("/statins");

        Assert.Contains("Reviewed by Test Person, physiotherapist, 1 Nov 2026", page.Document.QuerySelector(".facts")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("\"reviewedBy\"", page.Text, StringComparison.Ordinal);
    }

    private static ContentCopy WithMistakes()
    {
        var content = new ContentCopy();
        content.Replace("articles/magnesium.md", "\ntags: [", "\ntags: [no-such-tag, ");
        File.AppendAllText(Path.Combine(content.Path, "articles", "quinine.md"), "\nSee [nothing](/no-such-article).\n");
        Overdue(content);
        return content;
    }

    private static void Overdue(ContentCopy content)
    {
        var file = Path.Combine(content.Path, "articles", "statins.md");
        var lines = File.ReadAllLines(file)
            .Select(l => l.StartsWith("checked: ", StringComparison.Ordinal) ? "checked: 2026-01-01"
            : l.StartsWith("review-due: ", StringComparison.Ordinal) ? "review-due: 2026-01-02" : l);
        File.WriteAllLines(file, lines);
    }
}
