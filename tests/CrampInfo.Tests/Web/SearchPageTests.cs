using System.Net;

namespace CrampInfo.Tests.Web;

/// <summary>The search page: whatever is typed gets a page, escaped, with somewhere to go.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class SearchPageTests(PublishedSite site)
{
    public static TheoryData<string> OddWords =>
    [
        "\"", "'", "''", "\"\"\"", "*", "a*", "NEAR(", "NEAR(a b, 3)", "a AND", "OR", "NOT NOT", "(", ")", "(((", "a:b", "title:cramp",
            "-cramp", "--", "^cramp", "{a b}", "+", "cramp + leg", "night-leg", "\\", "\\\"",
        "'; DROP TABLE articles; --", "1 OR 1=1", "%", "%%", "_", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;",
            "\"><svg onload=alert(1)>", "javascript:alert(1)", "{{7*7}}", "${7*7}", "@Model", "../../etc/passwd",
        "\0", "cramp\0leg", "\u0001\u0002", "\t\n\r", " ", "   cramp   ", "\u200b", "\ufeff", "\u202eevil", "\ufffd", "\ud83e\uddb5",
            "\ud83e\uddb5\ud83c\udffd cramp", "\u05e9\u05dc\u05d5\u05dd", "\u0643\u0631\u0627\u0645\u0628", "\u75d9\u6523",
            "\u0441\u0443\u0434\u043e\u0440\u043e\u0433\u0430", "krampf in der wade", "cr\u00e1mp", "cra\u0301mp", "CRAMP", "\u0130",
            "\u00df", "\ufb01",
        "0", "-1", "1e309", "NaN", "null", "undefined", "true", "3.14159", "999999999999999999999999", "a", "b c d e f g h", "the of and",
            "no not never without", "\u2019\u2018\u201c\u201d", "\u2014", "...", "???", "!!!", "#", "&", "=", "?q=cramp", ";", "|", "~",
            "`", "\u2764\ufe0f",
    ];

    [Theory]
    [MemberData(nameof(OddWords))]
    public async Task Search_OddWords_GetAPage_Escaped_WithWaysOn(string words)
    {
        var page = await SearchAsync(words);

        IsAGoodPage(page, words);
    }

    [Fact]
    public async Task Search_AThousandRandomTexts_GetAPageEach()
    {
        const string Letters =
            "abcdefghij klmnop qrstuvwxyz  0123456789\"'*()-+:^{}<>&%\\/.,;!?\u00e9\u00df\u05d0\u0410\u4e2d\u200d\u0301\t\n";
        string[] pieces = ["cramp", "calf", "night", "leg", "NEAR(", " AND ", " OR ", " NOT ", "no ", "without ", "swollen", "statin",
            "\ud83e\uddb5", "'", "\"", "1/2"];
        var random = new Random(20261121);

        for (var round = 0; round < 20; round++)
        {
            var texts = Enumerable.Range(0, 50)
                .Select(_ =>
                string.Concat(Enumerable.Range(0, random.Next(1, 25))
                .Select(_ => random.Next(3) == 0 ? pieces[random.Next(pieces.Length)] : Letters[random.Next(Letters.Length)].ToString())))
                .ToList();
            var answers = await Task.WhenAll(texts.Select(SearchAsync));

            Assert.All(answers.Zip(texts),
                a => Assert.True(a.First.Status == HttpStatusCode.OK, $"'{a.Second}' answers {(int)a.First.Status}"));
        }
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(30_000)]
    public async Task Search_VeryLongText_GetsAPage_ThatIsNotLong(int length)
    {
        var words = string.Concat(Enumerable.Repeat("my calf cramps at night and ", length / 28 + 1))[..length];

        var page = await SearchAsync(words);

        IsAGoodPage(page, words);
        Assert.InRange(page.Text.Length, 1_000, 200_000);
    }

    [Fact]
    public async Task Search_Nothing_ShowsTheSearchBox()
    {
        var page = await site.GetAsync("/search");

        Assert.Equal("Search", page.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("form[role=search] input[name=q]"));
        Assert.Null(page.Document.QuerySelector("ol.list"));
    }

    [Fact]
    public async Task Search_SymptomsInPlainWords_FindsTheArticle_First()
    {
        var page = await SearchAsync("calf cramp at night");

        var first = page.Document.QuerySelector("ol.list > li")!;
        Assert.Equal("/night-leg-cramps", first.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.NotEmpty(first.QuerySelectorAll("mark"));
        Assert.StartsWith("/night-leg-cramps", first.QuerySelector(".snippet a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ShowsAtMostTen_ThenTheRest()
    {
        var page = await SearchAsync("cramp");

        Assert.InRange(page.Document.QuerySelectorAll("ol.list > li").Length, 1, 10);
        Assert.NotEmpty(page.Document.QuerySelectorAll("#more a"));
    }

    [Fact]
    public async Task Search_KeepsTheWordsInTheBox() =>
        Assert.Equal("calf \"cramp\" <b>",
            (await SearchAsync("calf \"cramp\" <b>")).Document.QuerySelector("header input[name=q]")!.GetAttribute("value"));

    [Fact]
    public async Task Search_Misspelt_SaysWhatItShows_AndOffersTheWordsAsTyped()
    {
        var page = await SearchAsync("hamstrng crampp");

        var said = page.Document.QuerySelector("h1 + p")!;
        Assert.Contains("Showing results for hamstring cramp", said.TextContent, StringComparison.Ordinal);
        var asTyped = await site.GetAsync(said.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("hamstrng crampp", said.QuerySelector("a")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, asTyped.Status);
        Assert.DoesNotContain("Showing results for", asTyped.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_NothingFits_SaysSo_WithTheEmergencyAdvice_TopicsAndThePicker()
    {
        var page = await SearchAsync("qxzvw");

        Assert.Contains("No page has these words", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Advice.IsInFull(page);
        Assert.NotEmpty(page.Document.QuerySelectorAll("ol.list h3 a"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/symptoms']"));
    }

    [Fact]
    public async Task Search_CrampsOfAnotherKind_SaysWhatTheSiteIsAbout_AndLeadsSomewhere()
    {
        var page = await SearchAsync("period cramps");

        Assert.NotNull(page.Document.QuerySelector("p.note"));
        Assert.Contains("/period-and-stomach-cramps", page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Search_Filtered_ShowsOnlyThatKind_AndCanBeCleared()
    {
        var all = await SearchAsync("magnesium for night cramps");
        var filter =
            all.Document.QuerySelector("details.facets nav[aria-label='Narrow by kind'] a[href*='kind=treatment']")!.GetAttribute("href")!;

        var page = await site.GetAsync(filter);
        var api = await site.GetAsync("/api" + filter);

        var chosen = page.Document.QuerySelector("details.facets a[aria-current=true]")!;
        Assert.StartsWith("Treatment", chosen.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("kind=", chosen.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotMatch("\"kind\":\"(?!treatment)", api.Text);
        Assert.NotEmpty(page.Document.QuerySelectorAll("ol.list h3 a"));
    }

    [Fact]
    public async Task EveryFilterOffered_LeavesAsManyArticlesAsItSays()
    {
        var page = await SearchAsync("leg cramps");
        var filters = page.Document.QuerySelectorAll("details.facets a")
            .Select(a => (Link: a.GetAttribute("href")!, Count: int.Parse(a.TextContent.Trim().Split(' ')[^1]))).ToList();
        Assert.NotEmpty(filters);

        foreach (var (link, count) in filters)
        {
            var narrowed = await site.GetAsync(link);

            Assert.True(narrowed.Document.QuerySelectorAll("ol.list > li:not(.quiet), #more li").Length == count, $"{link} says {count}");
        }
    }

    [Theory]
    [InlineData("kind=nothing")]
    [InlineData("part=%22%3Cx%3E")]
    [InlineData("who=")]
    [InlineData("kind=treatment&kind=cause")]
    [InlineData("exact=yes")]
    [InlineData("exact=999999999999")]
    [InlineData("q=again")]
    public async Task Search_OddFilters_GetAPage(string filter) =>
        IsAGoodPage(await site.GetAsync("/search?q=cramp&" + filter), "");

    private Task<PageAnswer> SearchAsync(string words) => site.GetAsync("/search?q=" + Uri.EscapeDataString(words));

    private static void IsAGoodPage(PageAnswer page, string words)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img:not([src^='/drawings/']), main svg[onload], main b b"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/topics']"));
        if (words.Contains('<'))
            Assert.DoesNotContain(words, page.Text, StringComparison.Ordinal);
    }
}
