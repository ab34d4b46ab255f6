using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CrampInfo.Content;
using CrampInfo.Tests.Catalog;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words.Recognition;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>Kills each part of the site in turn and looks for the advice on every kind of page.</summary>
public sealed class FailSafeTests
{
    /// <summary>Pages that show warning cards when all is well.</summary>
    private static readonly string[] PagesWithCards = ["/", "/calf-cramps", "/search?q=one+calf+is+swollen+and+hot",
        "/search?q=crushing+chest+pain", "/no-such-page", "/error/500", "/offline"];

    /// <summary>One page of every kind.</summary>
    private static readonly string[] EveryKind = [.. PagesWithCards, "/now", "/symptoms", "/symptoms?part=calf", "/search", "/topics",
        "/tags/calf", "/warning-signs", "/emergency-numbers", "/doctors-note", "/glossary", "/sources", "/about", "/safety"];

    [Fact]
    public async Task RulesThatCannotBeEvaluated_StillGiveTheAdvice_OnEveryPageThatHasCards()
    {
        await using var site = With(services => services.AddSingleton(Hollow<RedFlagAdvisor>()));
        using var client = site.CreatePlainClient();

        foreach (var path in PagesWithCards)
            Advice.IsInFull(await client.PageAsync(path));
        foreach (var path in EveryKind)
            Advice.IsThere(await client.PageAsync(path));
    }

    [Fact]
    public async Task WordsThatCannotBeRead_StillGiveTheAdvice_AndTheResults()
    {
        await using var site = WithData(data => data with { Recogniser = Hollow<Recogniser>() });
        using var client = site.CreatePlainClient();

        var page = await client.PageAsync("/search?q=calf+cramp+at+night");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Advice.IsInFull(page);
        Assert.NotNull(page.Document.QuerySelector("ol.list a[href='/night-leg-cramps']"));
    }

    [Fact]
    public async Task WordsThatCannotBeRead_StillGiveTheAdvice_ThroughTheApi()
    {
        await using var site = WithData(data => data with { Recogniser = Hollow<Recogniser>() });
        using var client = site.CreatePlainClient();

        var search = await client.PageAsync("/api/search?q=cramp");
        var suggest = await client.PageAsync("/api/suggest?q=cramp");
        var flags = await client.PostAsJsonAsync("/api/red-flags", new { text = "cramp" });

        Assert.Contains("\"level\":\"emergency\"", search.Text, StringComparison.Ordinal);
        Assert.Contains("\"level\":\"emergency\"", suggest.Text, StringComparison.Ordinal);
        Assert.Contains("\"level\":\"emergency\"", await flags.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARegistryWithoutSigns_StillGivesTheAdvice_OnEveryPageThatHasCards()
    {
        await using var site = WithData(data => data with { RedFlags = [], Recogniser = Hollow<Recogniser>() });
        using var client = site.CreatePlainClient();

        foreach (var path in PagesWithCards)
            Advice.IsInFull(await client.PageAsync(path));
        foreach (var path in EveryKind)
            Advice.IsThere(await client.PageAsync(path));
    }

    [Theory]
    [InlineData(SiteFault.Cut)]
    [InlineData(SiteFault.Empty)]
    [InlineData(SiteFault.Garbage)]
    public async Task AFileThatIsDamagedWhileServing_StillGivesTheAdvice_OnEveryPage(SiteFault fault)
    {
        await using var site = WithoutContent();
        using var client = site.CreatePlainClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/night-leg-cramps")).Status);

        await BreakAsync(site, client, fault);

        // What was read before is kept.
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/night-leg-cramps")).Status);
        var article = await client.PageAsync("/calf-cramps");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, article.Status);
        Assert.Equal("One moment, please", article.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("5", article.Header("Retry-After"));
        Advice.IsInFull(article);
        foreach (var path in PagesWithCards)
            Advice.IsInFull(await client.PageAsync(path));
        foreach (var path in EveryKind)
            Advice.IsThere(await client.PageAsync(path));
        foreach (var path in new[] { "/warning-signs", "/emergency-numbers", "/doctors-note", "/doctors-note/night-leg-cramps",
            "/glossary", "/about", "/embed/night-leg-cramps" })
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
    }

    [Fact]
    public async Task AFileThatIsDamagedWhileServing_IsSeenByReadyAndContent_AndNotByLive()
    {
        await using var site = WithoutContent();
        using var client = site.CreatePlainClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/ready")).Status);

        await BreakAsync(site, client, SiteFault.Garbage);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.PageAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/live")).Status);
        Assert.StartsWith("Degraded", (await client.PageAsync("/health/content")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsDamagedWhileServing_GivesTheApiAProblem()
    {
        await using var site = WithoutContent();
        using var client = site.CreatePlainClient();

        await BreakAsync(site, client, SiteFault.Cut);
        var answer = await client.PageAsync("/api/articles/calf-cramps");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task AFileThatIsDeletedWhileServing_IsServedToTheEnd()
    {
        await using var site = WithoutContent();
        using var client = site.CreatePlainClient();
        await client.PageAsync("/");

        File.Delete(site.CatalogPath);

        foreach (var path in EveryKind.Where(p => !p.StartsWith("/error", StringComparison.Ordinal) && p != "/no-such-page")
            .Append("/health/ready"))
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
    }

    [Fact]
    public async Task AnErrorPageThatFailsToo_IsReplacedByAFixedOne_WithTheAdvice()
    {
        // The layout of every page needs the site's address, the error page's too.
        await using var site =
            With(services => services.AddSingleton<SiteAddress>(_ => throw new InvalidOperationException("broken by a test")));
        using var client = site.CreatePlainClient();

        foreach (var path in EveryKind)
        {
            var page = await client.PageAsync(path);

            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.DoesNotContain("broken by a test", page.Text, StringComparison.Ordinal);
            Advice.IsInFull(page);
            Assert.Contains("default-src 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnErrorPage_KeepsTheSecurityHeaders_AndTellsNothingOfTheMachinery()
    {
        await using var site = WithoutContent();
        using var client = site.CreatePlainClient();
        await BreakAsync(site, client, SiteFault.Garbage);

        var page = await client.PageAsync("/topics");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("default-src 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("catalog", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AContentFolderThatVanishesWhileRunning_ChangesNothing()
    {
        var content = new ContentCopy();
        await using var site = new CrampInfoFactory { ContentPath = content.Path };
        using var client = site.CreatePlainClient();
        await client.PageAsync("/");

        content.Dispose();

        foreach (var path in new[] { "/", "/night-leg-cramps", "/warning-signs", "/search?q=calf+cramp", "/api/articles", "/sitemap.xml" })
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
    }

    /// <summary>How a file is damaged.</summary>
    public enum SiteFault
    {
        Cut,
        Empty,
        Garbage,
    }

    /// <summary>Damages the file where it lies, and waits until the site has seen it.</summary>
    private static async Task BreakAsync(CrampInfoFactory site, HttpClient client, SiteFault fault)
    {
        var bytes = await File.ReadAllBytesAsync(site.CatalogPath);
        switch (fault)
        {
            case SiteFault.Cut:
                await File.WriteAllBytesAsync(site.CatalogPath, bytes[..(bytes.Length / 3)]);
                break;
            case SiteFault.Empty:
                await File.WriteAllBytesAsync(site.CatalogPath, []);
                break;
            default:
                await File.WriteAllTextAsync(site.CatalogPath, string.Concat(Enumerable.Repeat("this is no site ", bytes.Length / 16)));
                break;
        }

        var keeper = site.Services.GetRequiredService<SiteKeeper>();
        await Eventually.Is(async () =>
        {
            await client.PageAsync("/health/ready");
            using var hold = new SiteHold(keeper);
            return hold.Site.IsDamaged;
        });
    }

    /// <summary>The published site with one part changed.</summary>
    private static CrampInfoFactory With(Action<IServiceCollection>? change = null) => new() { Change = change };

    /// <summary>The published site as its file alone: there is no folder to bake it from again.</summary>
    private static CrampInfoFactory WithoutContent()
    {
        var site = new CrampInfoFactory { ContentPath = Path.Combine(TestFolders.Fixtures, "_nowhere") };
        File.Copy(CatalogFolder.PublishedFile, site.CatalogPath);
        return site;
    }

    private static CrampInfoFactory WithData(Func<LibraryData, LibraryData> change) => With(services => services.AddScoped(scope =>
    {
        var site = scope.GetRequiredService<SiteHold>().Site;
        site.Data = change(site.Data);
        return site;
    }));

    /// <summary>A part without its insides: it throws whatever it is asked.</summary>
    private static T Hollow<T>() where T : class => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
