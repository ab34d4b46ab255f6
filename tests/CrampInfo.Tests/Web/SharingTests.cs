using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace CrampInfo.Tests.Web;

/// <summary>Articles on other sites: oEmbed and the embeddable card.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class SharingTests(PublishedSite site)
{
    [Fact]
    public async Task OEmbed_OfAnArticle_GivesAFrame_ThatOpens()
    {
        var answer = await site.GetAsync("/oembed?url=http%3A%2F%2Flocalhost%2Fnight-leg-cramps&format=json");
        using var json = JsonDocument.Parse(answer.Text);
        var frame = new HtmlParser().ParseDocument(json.RootElement.GetProperty("html").GetString()!).QuerySelector("iframe")!;

        Assert.Equal("1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("rich", json.RootElement.GetProperty("type").GetString());
        Assert.Equal("Night leg cramps", json.RootElement.GetProperty("title").GetString());
        Assert.NotEmpty(frame.GetAttribute("title")!);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(new Uri(frame.GetAttribute("src")!).AbsolutePath)).Status);
    }

    [Theory]
    [InlineData("&maxwidth=300&maxheight=250", 300, 250)]
    [InlineData("&maxwidth=120&maxheight=100", 120, 100)]
    [InlineData("&maxwidth=2000&maxheight=2000", 600, 260)]
    [InlineData("&maxwidth=0&maxheight=-1", 480, 260)]
    [InlineData("", 480, 260)]
    public async Task OEmbed_KeepsToTheRoomThereIs(string room, int width, int height)
    {
        using var json = JsonDocument.Parse((await site.GetAsync("/oembed?url=http%3A%2F%2Flocalhost%2Fnight-leg-cramps" + room)).Text);

        Assert.Equal(width, json.RootElement.GetProperty("width").GetInt32());
        Assert.Equal(height, json.RootElement.GetProperty("height").GetInt32());
    }

    [Theory]
    [InlineData("/oembed", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=nonsense", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http%3A%2F%2Fexample.org%2Fnight-leg-cramps", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fno-such-page", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fnight-leg-cramps&format=xml", HttpStatusCode.NotImplemented)]
    public async Task OEmbed_OfAnythingElse_IsRefused(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await site.GetAsync(path)).Status);

    [Fact]
    public async Task TheEmbeddableCard_HasNoScript_AndItsFirstSign()
    {
        var card = await site.GetAsync("/embed/night-leg-cramps");

        Assert.Empty(card.Document.QuerySelectorAll("script"));
        Assert.StartsWith("Urgent: ", card.Document.QuerySelector("section.care h2")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("http://localhost/night-leg-cramps", card.Document.QuerySelector("h1 a")!.GetAttribute("href"));
        Assert.Equal("_blank", card.Document.QuerySelector("h1 a")!.GetAttribute("target"));
        Assert.Equal("noindex", card.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task EveryArticle_HasAnEmbeddableCard()
    {
        var answers = await Task.WhenAll(site.Articles.Select(a => site.GetAsync("/embed" + a.Path)));

        PageAssert.All(answers, a => a.Status != HttpStatusCode.OK ? "is missing" : a.Document.QuerySelector("section.care li") is null
            ? "has no sign" : null);
    }
}
