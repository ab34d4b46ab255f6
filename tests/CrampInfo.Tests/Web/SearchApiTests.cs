using System.Net;
using System.Text.Json;

namespace CrampInfo.Tests.Web;

/// <summary><c>/api/search</c> and <c>/api/suggest</c>.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class SearchApiTests(PublishedSite site)
{
    [Fact]
    public async Task Search_GivesSlug_Title_Url_AndSummary_OfEachResult()
    {
        var json = await JsonAsync("/api/search?q=calf+cramp+at+night");

        var first = json.GetProperty("results")[0];
        Assert.Equal("night-leg-cramps", first.GetProperty("slug").GetString());
        Assert.Equal("Night leg cramps", first.GetProperty("title").GetString());
        Assert.Equal("http://localhost/night-leg-cramps", first.GetProperty("url").GetString());
        Assert.NotEmpty(first.GetProperty("summary").GetString()!);
        Assert.Equal(0, json.GetProperty("banners").GetArrayLength());
    }

    [Fact]
    public async Task Search_WordsOfAnEmergency_GivesItsBanner_WithTheWordsThatRaisedIt()
    {
        var json = await JsonAsync("/api/search?q=crushing+chest+pain+and+sweating");

        var banner = json.GetProperty("banners")[0];
        Assert.Equal("mi", banner.GetProperty("id").GetString());
        Assert.Equal("emergency", banner.GetProperty("level").GetString());
        Assert.NotEqual(0, banner.GetProperty("because").GetArrayLength());
    }

    [Fact]
    public async Task Search_GivesTheSameAsThePage()
    {
        var page = await site.GetAsync("/search?q=tablets+for+cholestrol+sore+legs");
        var json = await JsonAsync("/api/search?q=tablets+for+cholestrol+sore+legs");

        var shown = page.Document.QuerySelectorAll("ol.list > li h3 a, #more a").Select(a => a.GetAttribute("href")![1..]);
        Assert.Equal(shown, json.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("slug").GetString()!));
    }

    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/search?q=")]
    [InlineData("/api/search?q=%20%20")]
    public async Task Search_WithoutWords_IsAProblem_ThatSaysWhatToSend(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Problem.Is(answer, "Nothing to search for");
    }

    [Theory]
    [InlineData("kind", "look-alike")]
    [InlineData("part", "calf")]
    [InlineData("who", "athletes")]
    public async Task UnknownFilter_IsAProblem_ThatNamesTheKnownOnes(string name, string known)
    {
        var answer = await site.GetAsync($"/api/search?q=cramp&{name}=nothing");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Problem.Is(answer, "Unknown filter");
        Assert.Contains($" {known},", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/api/search?q=cramp&{name}={known}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/api/search?q=cramp&{name}=")).Status);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("suggest")]
    public async Task TooLongText_IsAProblem(string name)
    {
        var answer = await site.GetAsync($"/api/{name}?q={new string('x', 2001)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Problem.Is(answer, "Too long");
    }

    [Theory]
    [MemberData(nameof(SearchPageTests.OddWords), MemberType = typeof(SearchPageTests))]
    public async Task OddWords_GetAnAnswer_NeverAFailure(string words)
    {
        var search = await site.GetAsync("/api/search?q=" + Uri.EscapeDataString(words));
        var suggest = await site.GetAsync("/api/suggest?q=" + Uri.EscapeDataString(words));

        Assert.InRange((int)search.Status, 200, 400);
        Assert.Equal(HttpStatusCode.OK, suggest.Status);
    }

    [Theory]
    [InlineData("ca")]
    [InlineData("night")]
    [InlineData("charl")]
    [InlineData("leg cr")]
    [InlineData("magnes")]
    public async Task EverySuggestion_LeadsToAPageWithSomethingOnIt(string typed)
    {
        var json = await JsonAsync("/api/suggest?q=" + Uri.EscapeDataString(typed));
        var suggestions = json.GetProperty("suggestions").EnumerateArray().ToList();
        Assert.InRange(suggestions.Count, 1, 10);

        foreach (var suggestion in suggestions)
        {
            Assert.StartsWith("/", suggestion.GetProperty("url").GetString(), StringComparison.Ordinal);
            var page = await site.GetAsync(suggestion.GetProperty("url").GetString()!);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            if (suggestion.GetProperty("kind").GetString() != "article")
                Assert.NotEmpty(page.Document.QuerySelectorAll("ol.list h3 a"));
        }
    }

    [Fact]
    public async Task Suggest_WordsOfAnEmergency_GiveItsBanner()
    {
        var json = await JsonAsync("/api/suggest?q=crushing+chest+pain");

        Assert.Equal("emergency", json.GetProperty("banners")[0].GetProperty("level").GetString());
    }

    [Fact]
    public async Task Suggest_ForTheBrowsersOwnBox_HasItsForm()
    {
        var answer = await site.GetAsync("/api/suggest?q=calf&format=opensearch");

        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal("application/x-suggestions+json", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("calf", json.RootElement[0].GetString());
        Assert.NotEqual(0, json.RootElement[1].GetArrayLength());
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.Clone();
    }
}
