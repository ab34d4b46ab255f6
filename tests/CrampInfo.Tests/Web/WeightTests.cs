using Xunit.Abstractions;

namespace CrampInfo.Tests.Web;

/// <summary>
/// What a reader has to fetch, in bytes as they are sent (brotli). Drawings are files of their own and weighed by themselves.
/// </summary>
[Collection(PublishedSiteTests.Name)]
public sealed class WeightTests(PublishedSite site, ITestOutputHelper output)
{
    private const int FirstArticle = 14 * 1024, NextArticle = 9 * 1024, AllScripts = 7 * 1024, AllStyles = 11 * 1024;

    /// <summary>The table of all articles is in the test's output.</summary>
    [Fact]
    public async Task EveryArticle_IsLight_AndTheNextOneLighter()
    {
        var parts = new Dictionary<string, int>();
        var rows = new List<(string Path, int Page, int First)>();
        foreach (var article in site.Articles)
        {
            // What the browser asks for by itself before it shows the page; the style for paper comes when all else has, pictures below
            // wait until they are near, other scripts until they are wanted.
            var first = 0;
            foreach (
                var part in article.Document.QuerySelectorAll(
                "link[rel=stylesheet]:not([media=print]), link[rel=icon], link[rel=manifest], script[src]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
                first += parts.TryGetValue(part, out var known) ? known : parts[part] = (await SentAsync(part)).Length;
            var page = (await SentAsync(article.Path)).Length;
            rows.Add((article.Path, page, page + first));
        }

        foreach (var (path, page, first) in rows.OrderByDescending(r => r.First))
            output.WriteLine($"{first,6} first {page,6} next  {path}");
        foreach (var (path, size) in parts)
            output.WriteLine($"{size,6} {path}");
        Assert.DoesNotContain(rows, r => r.First > FirstArticle || r.Page > NextArticle);
    }

    [Fact]
    public async Task AllScripts_AndAllStyles_AreLight()
    {
        var folder = Path.Combine(TestFolders.Root, "src", "CrampInfo.Web", "wwwroot");
        var scripts = await Task.WhenAll(Directory.GetFiles(Path.Combine(folder, "js"))
            .Select(f => SentAsync(Path.GetFileName(f) == "sw.js" ? "/sw.js" : "/js/" + Path.GetFileName(f))));
        var styles = await Task.WhenAll(Directory.GetFiles(Path.Combine(folder, "css"))
            .Select(f => SentAsync("/css/" + Path.GetFileName(f))));
        output.WriteLine($"{scripts.Sum(s => s.Length)} scripts, {styles.Sum(s => s.Length)} styles");

        Assert.InRange(scripts.Sum(s => s.Length), 1, AllScripts);
        Assert.InRange(styles.Sum(s => s.Length), 1, AllStyles);
    }

    [Theory]
    [InlineData("body-front")]
    [InlineData("body-back")]
    public void MapsOfTheBody_AreLight(string name) =>
        Assert.InRange(new FileInfo(Path.Combine(TestFolders.Content, "drawings", name + ".svg")).Length, 1, 6 * 1024);

    [Fact]
    public async Task Style_AndScripts_AreSentWithoutWhatIsThereForWhoeverWritesThem()
    {
        var style = await site.GetAsync("/css/site.css");
        var script = await site.GetAsync("/js/site.js");

        Assert.DoesNotContain("/*", style.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", style.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("// ", script.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", script.Text, StringComparison.Ordinal);
    }

    private async Task<byte[]> SentAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await site.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        Assert.Contains("br", response.Content.Headers.ContentEncoding);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
