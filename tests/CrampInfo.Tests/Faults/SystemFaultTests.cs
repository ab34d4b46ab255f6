using System.Net;
using CrampInfo.Tests.Catalog;
using CrampInfo.Tests.Content;
using CrampInfo.Tests.Web;

namespace CrampInfo.Tests.Faults;

/// <summary>A system that gives less than a site hopes for: it serves what it has, or says in a sentence why not.</summary>
public sealed class SystemFaultTests : IDisposable
{
    private readonly FixtureFolder _content = new();
    private readonly CatalogFolder _baked = new();

    [OwnSystemFact]
    public async Task ADiskThatIsFull_AndNoOtherPlace_IsASentence()
    {
        await using var site =
            new RunningSite(_content.Path, before: "mount -t tmpfs -o size=16k none \"$HERE\" && export TMPDIR=\"$HERE\"");

        Assert.Equal(1, await EndAsync(site));
        Assert.Contains("There is nothing to serve. ", site.Output, StringComparison.Ordinal);
        Assert.Contains("There is no room left on the disk of ", site.Output, StringComparison.Ordinal);
        IsNoStackTrace(site);
    }

    [OwnSystemFact]
    public async Task ADiskThatIsFull_IsLeftForAnotherPlace()
    {
        await using var site = new RunningSite(_content.Path, before: "mount -t tmpfs -o size=16k none \"$HERE\"");
        using var client = new HttpClient { BaseAddress = await site.Address };

        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/calf")).Status);
        IsNoStackTrace(site);
    }

    [OwnSystemFact]
    public async Task ADiskThatFillsUp_KeepsTheLastGoodSite_AndHealthSaysWhy()
    {
        _baked.Bake(_content.Path);
        // Room for the file that is there, and not for another.
        var room = new FileInfo(_baked.Path).Length * 3 / 2 / 1024;
        await using var site = new RunningSite(_content.Path, baked: _baked.Path,
            before: $"exec 9<\"$HERE/site.db\" && mount -t tmpfs -o size={room}k none \"$HERE\" "
                + "&& cat <&9 >\"$HERE/site.db\" && exec 9<&-");
        using var client = new HttpClient { BaseAddress = await site.Address };
        Assert.StartsWith("Healthy", (await client.PageAsync("/health/content")).Text, StringComparison.Ordinal);

        var article = Path.Combine(_content.Path, "articles", "calf.md");
        await File.AppendAllTextAsync(article, "\nIt passes.\n");

        await Eventually.Is(async () =>
            (await client.PageAsync("/health/content")).Text.Contains("no room left", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/calf")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/ready")).Status);
        IsNoStackTrace(site);
    }

    [OwnSystemFact]
    public async Task WhereNothingCanBeWritten_WithoutAHome_AFileBakedBefore_IsServed()
    {
        _baked.Bake(_content.Path);
        await using var site = new RunningSite(_content.Path, baked: _baked.Path, before: ReadOnly);
        using var client = new HttpClient { BaseAddress = await site.Address };

        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/calf")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/ready")).Status);
        Assert.StartsWith("Healthy", (await client.PageAsync("/health/content")).Text, StringComparison.Ordinal);
        IsNoStackTrace(site);
    }

    [OwnSystemFact]
    public async Task WhereNothingCanBeWritten_AndNothingWasBaked_IsASentence()
    {
        await using var site = new RunningSite(_content.Path, before: ReadOnly);

        Assert.Equal(1, await EndAsync(site));
        Assert.Contains("Read-only file system", site.Output, StringComparison.Ordinal);
        IsNoStackTrace(site);
    }

    [OwnSystemFact]
    public async Task WithoutNoticeOfChanges_TheFolderIsLookedAt()
    {
        await using var site = new RunningSite(_content.Path, before: "echo 0 >/proc/sys/user/max_inotify_instances");
        using var client = new HttpClient { BaseAddress = await site.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/calf")).Status);

        var article = Path.Combine(_content.Path, "articles", "calf.md");
        await File.WriteAllTextAsync(article, (await File.ReadAllTextAsync(article))
            .Replace("title: Calf cramps", "title: Looked at", StringComparison.Ordinal));

        await Eventually.Is(async () => (await client.PageAsync("/calf")).Text.Contains("Looked at", StringComparison.Ordinal));
        Assert.Contains("The system gives no notice of changes", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With128MegabytesOfMemory_TheWholeSiteAnswers()
    {
        await using var site = new RunningSite(TestFolders.Content, variables: new Dictionary<string,
            string>
        { ["DOTNET_GCHeapHardLimit"] = "0x8000000" });
        using var client = new HttpClient { BaseAddress = await site.Address, Timeout = Timeout.InfiniteTimeSpan };

        var longest = string.Concat(Enumerable.Repeat("crushing chest pain and a swollen calf ", 2500));
        var searches =
            await Task.WhenAll(Enumerable.Range(0, 3).Select(i => client.PageAsync("/search?q=" + Uri.EscapeDataString(longest + i))));

        Assert.All(searches, s => Assert.Equal(HttpStatusCode.OK, s.Status));
        Assert.All(searches, Advice.IsThere);
        foreach (var path in new[] { "/", "/night-leg-cramps", "/sources", "/topics", "/sitemap.xml", "/api/articles", "/openapi/v1.json",
            "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
    }

    public void Dispose()
    {
        _content.Dispose();
        _baked.Dispose();
    }

    /// <summary>
    /// Whoever has no right to anything, on a disk that takes nothing, without a home and with the same place for what is temporary.
    /// </summary>
    private const string ReadOnly =
        "mount --bind \"$HERE\" \"$HERE\" && mount -o remount,bind,ro \"$HERE\" && unset HOME && export TMPDIR=\"$HERE\"";

    private static async Task<int> EndAsync(RunningSite site)
    {
        // It never listens; nobody waits for that here.
        _ = site.Address.ContinueWith(t => t.Exception, TaskScheduler.Default);
        return await site.EndAsync();
    }

    private static void IsNoStackTrace(RunningSite site)
    {
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", site.Output, StringComparison.Ordinal);
    }
}
