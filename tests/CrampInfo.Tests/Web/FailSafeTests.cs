using CrampInfo.Words.Recognition;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CrampInfo.Content.RedFlags;
using CrampInfo.Web.Hosting;
using CrampInfo.Web.RedFlags;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>Kills each part of the site in turn and looks for the advice on every kind of page.</summary>
public sealed class FailSafeTests
{
    private static readonly Lazy<SiteContent> Published = new(() => new(Catalog.CatalogFolder.Library, [], TestFolders.Content));

    /// <summary>Pages that show warning cards when all is well.</summary>
    private static readonly string[] PagesWithCards = ["/", "/calf-cramps", "/search?q=one+calf+is+swollen+and+hot", "/search?q=crushing+chest+pain", "/no-such-page", "/error/500", "/offline"];

    /// <summary>One page of every kind.</summary>
    private static readonly string[] EveryKind = [.. PagesWithCards, "/now", "/symptoms", "/symptoms?part=calf", "/search", "/topics", "/tags/calf", "/warning-signs", "/emergency-numbers", "/doctors-note", "/glossary", "/sources", "/about", "/safety"];

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
        await using var site = WithLibrary(content => Library(content, content.Library.RedFlags, Hollow<Recogniser>()));
        using var client = site.CreatePlainClient();

        var page = await client.PageAsync("/search?q=calf+cramp+at+night");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Advice.IsInFull(page);
        Assert.NotNull(page.Document.QuerySelector("ol.list a[href='/night-leg-cramps']"));
    }

    [Fact]
    public async Task WordsThatCannotBeRead_StillGiveTheAdvice_ThroughTheApi()
    {
        await using var site = WithLibrary(content => Library(content, content.Library.RedFlags, Hollow<Recogniser>()));
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
        await using var site = WithLibrary(content => Library(content, [], Hollow<Recogniser>()));
        using var client = site.CreatePlainClient();

        foreach (var path in PagesWithCards)
            Advice.IsInFull(await client.PageAsync(path));
        foreach (var path in EveryKind)
            Advice.IsThere(await client.PageAsync(path));
    }

    [Theory]
    [InlineData(CatalogFault.Gone)]
    [InlineData(CatalogFault.Empty)]
    [InlineData(CatalogFault.Garbage)]
    public async Task ACatalogThatBreaksWhileRunning_StillGivesTheAdvice_OnEveryPage(CatalogFault fault)
    {
        await using var site = With();
        using var client = site.CreatePlainClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/night-leg-cramps")).Status);

        Break(site.CatalogPath, fault);

        // What was read before is kept.
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/night-leg-cramps")).Status);
        var article = await client.PageAsync("/calf-cramps");
        Assert.Equal(HttpStatusCode.InternalServerError, article.Status);
        Assert.Equal("Something went wrong", article.Document.QuerySelector("h1")!.TextContent);
        Advice.IsInFull(article);
        foreach (var path in PagesWithCards)
            Advice.IsInFull(await client.PageAsync(path));
        foreach (var path in EveryKind)
            Advice.IsThere(await client.PageAsync(path));
        foreach (var path in new[] { "/warning-signs", "/emergency-numbers", "/doctors-note", "/doctors-note/night-leg-cramps", "/glossary", "/about", "/embed/night-leg-cramps" })
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
    }

    [Fact]
    public async Task ACatalogThatBreaksWhileRunning_IsSeenByReady_AndNotByLive()
    {
        await using var site = With();
        using var client = site.CreatePlainClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/ready")).Status);

        Break(site.CatalogPath, CatalogFault.Gone);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.PageAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/live")).Status);
    }

    [Fact]
    public async Task ACatalogThatBreaksWhileRunning_GivesTheApiAProblem()
    {
        await using var site = With();
        using var client = site.CreatePlainClient();
        await client.PageAsync("/api/articles");

        Break(site.CatalogPath, CatalogFault.Gone);
        var answer = await client.PageAsync("/api/articles");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task AnErrorPageThatFailsToo_IsReplacedByAFixedOne_WithTheAdvice()
    {
        // The layout of every page needs the site's address, the error page's too.
        await using var site = With(services => services.AddSingleton<SiteAddress>(_ => throw new InvalidOperationException("broken by a test")));
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
        await using var site = With();
        using var client = site.CreatePlainClient();
        await client.PageAsync("/");
        Break(site.CatalogPath, CatalogFault.Garbage);

        var page = await client.PageAsync("/topics");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
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

    /// <summary>How a catalog breaks.</summary>
    public enum CatalogFault
    {
        Gone,
        Empty,
        Garbage,
    }

    private static void Break(string path, CatalogFault fault)
    {
        SqliteConnection.ClearAllPools();
        switch (fault)
        {
            case CatalogFault.Gone:
                File.Delete(path);
                break;
            case CatalogFault.Empty:
                File.WriteAllBytes(path, []);
                break;
            default:
                File.WriteAllText(path, string.Concat(Enumerable.Repeat("this is no catalog ", 5000)));
                break;
        }
    }

    /// <summary>The published site with one part changed; its content is read once for all of these tests.</summary>
    private static CrampInfoFactory With(Action<IServiceCollection>? change = null) => new()
    {
        Change = services =>
        {
            services.AddSingleton(Published.Value);
            change?.Invoke(services);
        },
    };

    private static CrampInfoFactory WithLibrary(Func<SiteContent, SiteContent> change) => With(services => services.AddSingleton(change(Published.Value)));

    private static SiteContent Library(SiteContent content, IReadOnlyList<RedFlagRule> signs, Recogniser recogniser)
    {
        var all = content.Library;
        return content with
        {
            Library = new(all.Hash, all.Articles, all.Tags, all.Sources, signs, recogniser, all.Treatments, all.Stretches, all.Glossary, all.EmergencyNumbers, all.Drawings) { SearchWords = all.SearchWords, Language = all.Language },
        };
    }

    /// <summary>A part without its insides: it throws whatever it is asked.</summary>
    private static T Hollow<T>() where T : class => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
