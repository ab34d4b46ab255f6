using System.Net;
using CrampInfo.Catalog;
using CrampInfo.Tests.Catalog;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Web;

/// <summary>A running site takes over what changes in its folder and its file, whole or not at all.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly FixtureFolder _content = new();

    private string Calf => Path.Combine(_content.Path, "articles", "calf.md");

    [Fact]
    public async Task AnArticleThatIsSaved_IsServed_WithoutARestart()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        Assert.Equal("Calf cramps", await TitleAsync(client));

        Retitle("Cramps of the calf");

        await Eventually.Is(async () => await TitleAsync(client) == "Cramps of the calf");
        // A page that was kept is not kept for the new site, and a changed file shows at once where search looks too.
        Assert.Contains("Cramps of the calf", (await client.PageAsync("/api/articles")).Text, StringComparison.Ordinal);
        Assert.Contains("Cramps of the calf", (await client.PageAsync("/search?q=cramps+of+the+calf")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticleThatCannotBeRead_KeepsTheLastGoodSite_AndHealthSaysWhatAndSinceWhen()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        var good = await File.ReadAllTextAsync(Calf);
        await TitleAsync(client);

        await File.WriteAllTextAsync(Calf, "no front matter any more");
        await Eventually.Is(async () => (await client.PageAsync("/health/content")).Text.StartsWith("Degraded", StringComparison.Ordinal));

        var health = await client.PageAsync("/health/content");
        Assert.Contains("calf.md(1,1): error no-front-matter", health.Text, StringComparison.Ordinal);
        Assert.Contains("since: ", health.Text, StringComparison.Ordinal);
        Assert.Equal("Calf cramps", await TitleAsync(client));
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/foot")).Status);

        await File.WriteAllTextAsync(Calf, good);
        await Eventually.Is(async () => (await client.PageAsync("/health/content")).Text.StartsWith("Healthy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFolderThatVanishes_KeepsTheLastGoodSite()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        await TitleAsync(client);

        Directory.Delete(_content.Path, recursive: true);

        await Eventually.Is(async () =>
            (await client.PageAsync("/health/content")).Text.Contains("missing-folder", StringComparison.Ordinal));
        foreach (var path in new[] { "/", "/calf", "/warning-signs", "/search?q=calf", "/api/articles", "/sitemap.xml", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
        Directory.CreateDirectory(_content.Path);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("cut")]
    [InlineData("overwritten")]
    public async Task AFileThatIsLost_IsReplaced_WithoutARestart(string how)
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        await TitleAsync(client);

        if (how == "deleted")
            File.Delete(site.CatalogPath);
        else
            await File.WriteAllBytesAsync(site.CatalogPath, how == "cut" ? [] : Enumerable.Repeat((byte)0xA5, 500_000).ToArray());

        await Eventually.Is(() =>
        {
            try
            {
                Site.Open(site.CatalogPath).LetGo();
                return Task.FromResult(true);
            }
            catch (SiteFileException)
            {
                return Task.FromResult(false);
            }
        });
        await Eventually.Is(async () => (await client.PageAsync("/foot")).Status == HttpStatusCode.OK
            && (await client.PageAsync("/health/ready")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task AFileThatAnotherProcessPutsInItsPlace_IsTakenOver()
    {
        using var other = new FixtureFolder();
        var article = Path.Combine(other.Path, "articles", "calf.md");
        await File.WriteAllTextAsync(article, (await File.ReadAllTextAsync(article))
            .Replace("title: Calf cramps", "title: Put in place", StringComparison.Ordinal));
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        await TitleAsync(client);

        Baker.Bake(other.Path, site.CatalogPath, new(CatalogFolder.Today));

        await Eventually.Is(async () => await TitleAsync(client) == "Put in place");
    }

    [Fact]
    public async Task FiftyChangesUnderLoad_FailNoRequest_AndEachPageIsWhole()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        await TitleAsync(client);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            for (; !stop.IsCancellationRequested; asked++)
            {
                var page = await client.PageAsync(asked % 3 == 0 ? "/calf" : asked % 3 == 1 ? "/search?q=calf+cramps"
                    : "/api/articles/calf");
                Assert.True(page.Status == HttpStatusCode.OK, $"{page} answered {page.Status}");
                // The title and the text are of one version.
                if (asked % 3 == 0 && page.Document.QuerySelector("h1")!.TextContent.Split(' ') is [_, "version", var version])
                    Assert.Contains($"This is version {version}.", page.Document.QuerySelector("main")!.TextContent,
                        StringComparison.Ordinal);
            }

            return asked;
        })).ToList();

        var text = await File.ReadAllTextAsync(Calf);
        for (var i = 1; i <= 50; i++)
        {
            await File.WriteAllTextAsync(Calf, text.Replace("title: Calf cramps", $"title: Calf version {i}", StringComparison.Ordinal)
                .Replace("It stops by itself.", $"This is version {i}.", StringComparison.Ordinal));
            await Task.Delay(20);
        }

        await Eventually.Is(async () => await TitleAsync(client) == "Calf version 50");
        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), asked => Assert.NotEqual(0, asked));
    }

    [Fact]
    public async Task WithoutWatching_NothingIsTakenOver_UntilItIsAskedFor()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path, Settings = { ["Content:Watch"] = "false" } };
        using var client = site.CreatePlainClient();
        await TitleAsync(client);

        Retitle("Not yet");
        await Task.Delay(1500);
        Assert.Equal("Calf cramps", await TitleAsync(client));

        // What the command reload does.
        Baker.Bake(_content.Path, site.CatalogPath, new(CatalogFolder.Today));
        await Eventually.Is(async () => await TitleAsync(client) == "Not yet");
    }

    [Fact]
    public async Task InDevelopment_APageHearsOfAChange_AndShowsItsMistakes()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path, EnvironmentName = "Development" };
        using var client = site.CreatePlainClient();
        var before = await client.PageAsync("/calf");
        Assert.NotNull(before.Document.QuerySelector("script[src='/live-reload.js']"));
        using var stream = new StreamReader(await client.GetStreamAsync(new Uri("/live-reload", UriKind.Relative)));
        Assert.StartsWith(":", await stream.ReadLineAsync(), StringComparison.Ordinal);

        await File.AppendAllTextAsync(Calf, "\nSee [nothing](/no-such-page).\n");

        await Eventually.Is(async () => await stream.ReadLineAsync() == "event: changed");
        await Eventually.Is(async () =>
            (await client.PageAsync("/calf")).Document.QuerySelector(".problems")?.TextContent.Contains("dead-link",
            StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task InDevelopment_AnArticleThatCannotBeRead_SaysWhatIsWrongWithIt_WhereItWas()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path, EnvironmentName = "Development" };
        using var client = site.CreatePlainClient();
        await client.PageAsync("/calf");

        await File.WriteAllTextAsync(Calf, (await File.ReadAllTextAsync(Calf))
            .Replace("kind: guide", "kind: gide", StringComparison.Ordinal));

        await Eventually.Is(async () =>
            (await client.PageAsync("/calf")).Document.QuerySelector(".problems")?.TextContent.Contains("unknown-value",
            StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task InProduction_NoPageListensForChanges()
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();

        Assert.DoesNotContain("live-reload", (await client.PageAsync("/calf")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PageAsync("/live-reload")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PageAsync("/live-reload.js")).Status);
    }

    public void Dispose() => _content.Dispose();

    private static async Task<string> TitleAsync(HttpClient client) =>
        (await client.PageAsync("/calf")).Document.QuerySelector("h1")!.TextContent;

    private void Retitle(string title) =>
        File.WriteAllText(Calf, File.ReadAllText(Calf).Replace("title: Calf cramps", "title: " + title, StringComparison.Ordinal));
}
