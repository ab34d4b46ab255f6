using System.Xml.Linq;
using CrampInfo.Tests;
using CrampInfo.Tests.Web;
using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>One site on a free port and one Chromium for the whole run; every visit has a profile of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private CrampInfoFactory Site { get; } = new();
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>The site's address, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Paths of the sitemap.</summary>
    public IReadOnlyList<string> Sitemap { get; private set; } = [];

    /// <summary>Paths of all articles.</summary>
    public static IReadOnlyList<string> Articles { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(TestFolders.Content, "articles"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => n[0] != '_' && n != "README").Select(n => "/" + n).Order(StringComparer.Ordinal)];

    /// <summary>One page of every kind.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/", "/night-leg-cramps", "/search", "/search?q=calf+cramp+at+night", "/search?q=one+calf+is+swollen+and+hot", "/search?q=qxzvw",
            "/now", "/symptoms", "/symptoms?part=calf&when=night", "/topics", "/tags/calf",
        "/warning-signs", "/emergency-numbers", "/doctors-note", "/doctors-note/night-leg-cramps", "/glossary", "/sources", "/safety",
            "/about", "/about/accessibility", "/offline", "/no-such-page", "/embed/night-leg-cramps",
    ];

    public async Task InitializeAsync()
    {
        Site.UseKestrel(0);
        Site.StartServer();
        Address = Site.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser =
            await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = await Chromium.PathAsync(_playwright), Args = Chromium.Flags });
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        Sitemap = [.. XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).Descendants()
            .Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>
    /// Makes one visit. It fails when the page's console shows an error or anything is asked of another host; what fails leaves a
    /// picture and a trace in <c>TestResults</c>.
    /// </summary>
    /// <param name="name">Of the test, for the evidence.</param>
    /// <param name="visit">What the visitor does.</param>
    /// <param name="with">The visitor's device and settings; a laptop in light colours unless said otherwise.</param>
    internal async Task VisitAsync(string name, Func<Visitor, Task> visit, BrowserNewContextOptions? with = null)
    {
        await using var context = await ContextAsync(with);
        await context.Tracing.StartAsync(new() { Snapshots = true });
        var visitor = new Visitor(await context.NewPageAsync(), Address);
        try
        {
            await visit(visitor);
            visitor.SawNothingWrong();
            await context.Tracing.StopAsync();
        }
        catch (Exception e)
        {
            var evidence = Path.Combine(TestFolders.Root, "TestResults", name);
            await visitor.Page.ScreenshotAsync(new() { Path = evidence + ".png", FullPage = true });
            await context.Tracing.StopAsync(new() { Path = evidence + ".zip" });
            throw new InvalidOperationException($"{e.Message}\nAt {visitor.Page.Url}. Evidence: {evidence}.png and .zip", e);
        }
    }

    /// <summary>Opens many pages, two at a time, and says which break a promise, and how.</summary>
    internal async Task AllKeepAsync(IEnumerable<string> paths, Func<IPage, Task<string?>> problem, BrowserNewContextOptions? with = null)
    {
        with ??= new();
        // Each page is looked at as on a first visit.
        with.ServiceWorkers = ServiceWorkerPolicy.Block;
        await using var context = await ContextAsync(with);
        var queue = new System.Collections.Concurrent.ConcurrentQueue<string>(paths);
        var problems = new System.Collections.Concurrent.ConcurrentBag<string>();
        Assert.NotEmpty(queue);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var visitor = new Visitor(await context.NewPageAsync(), Address);
            while (queue.TryDequeue(out var path))
            {
                await visitor.OpenAsync(path);
                if (await problem(visitor.Page) is { } found)
                    problems.Add($"{path} {found}");
            }

            visitor.SawNothingWrong();
        }));
        if (!problems.IsEmpty)
            Assert.Fail(string.Join('\n', problems.Order(StringComparer.Ordinal)));
    }

    private Task<IBrowserContext> ContextAsync(BrowserNewContextOptions? with)
    {
        with ??= new();
        with.BaseURL = Address;
        with.ViewportSize ??= Screen.Laptop;
        with.ReducedMotion ??= ReducedMotion.Reduce;
        return _browser.NewContextAsync(with);
    }
}

/// <summary>Tests in the browser share the site and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Browser>
{
    public const string Name = "In the browser";
}
