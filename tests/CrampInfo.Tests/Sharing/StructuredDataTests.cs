using System.Text.Json;
using AngleSharp.Html.Parser;
using CrampInfo.Tests.Web;

namespace CrampInfo.Tests.Sharing;

/// <summary>JSON-LD keeps to types and properties that schema.org defines; docs/sharing.md lists them.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class StructuredDataTests(PublishedSite site)
{
    private static readonly Dictionary<string, string[]> Defined = new()
    {
        ["MedicalWebPage"] = ["name", "description", "url", "inLanguage", "publisher", "lastReviewed", "reviewedBy"],
        ["Organization"] = ["name", "url"],
        ["Person"] = ["name", "jobTitle"],
    };

    [Fact]
    public void EveryArticle_HasDefinedPropertiesOnly() => Assert.All(site.Articles, page =>
    {
        using var json = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        IsDefined(json.RootElement);
    });

    [Fact]
    public void EveryArticle_AnnouncesItsOEmbed() => Assert.All(site.Articles, page =>
    {
        var link = page.Document.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        Assert.EndsWith("/oembed?url=" + Uri.EscapeDataString("http://localhost" + page.Path), link, StringComparison.Ordinal);
    });

    [Fact]
    public async Task TheFrame_HasNoStyleAttribute()
    {
        using var json = JsonDocument.Parse((await site.GetAsync("/oembed?url=http%3A%2F%2Flocalhost%2Ftetanus")).Text);
        var frame = new HtmlParser().ParseDocument(json.RootElement.GetProperty("html").GetString()!).QuerySelector("iframe")!;

        Assert.Null(frame.GetAttribute("style"));
    }

    [Theory]
    [InlineData("/embed/tetanus", "*")]
    [InlineData("/tetanus", "'none'")]
    [InlineData("/card/tetanus", "'none'")]
    public async Task OnlyTheEmbeddableCard_MayBeFramed(string path, string ancestors) =>
        Assert.EndsWith($"frame-ancestors {ancestors}", (await site.GetAsync(path)).Header("Content-Security-Policy"),
            StringComparison.Ordinal);

    private static void IsDefined(JsonElement thing)
    {
        var properties = Defined[thing.GetProperty("@type").GetString()!];
        foreach (var property in thing.EnumerateObject().Where(p => p.Name[0] != '@'))
        {
            Assert.Contains(property.Name, properties);
            if (property.Value.ValueKind == JsonValueKind.Object)
                IsDefined(property.Value);
        }
    }
}
