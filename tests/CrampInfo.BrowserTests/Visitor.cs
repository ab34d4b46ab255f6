using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>Someone who visits the site: what they do, in their words, and everything that went wrong meanwhile.</summary>
internal sealed class Visitor
{
    private readonly string _address;
    private readonly ConcurrentQueue<string> _wrong = new();
    private bool _offline;

    public Visitor(IPage page, string address)
    {
        Page = page;
        _address = address;
        page.Console += (_, message) =>
        {
            // A page that is not there is told so in the console too; the tests that ask for one expect it.
            if (message.Type == "error" && !_offline && !message.Text.Contains("status of 404", StringComparison.Ordinal))
                _wrong.Enqueue($"console: {message.Text} at {page.Url}");
        };
        page.PageError += (_, error) => _wrong.Enqueue($"error: {error} at {page.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _wrong.Enqueue($"asked another host: {request.Url} from {page.Url}");
        };
        page.RequestFailed += (_, request) =>
        {
            if (!_offline && request.Failure != "net::ERR_ABORTED")
                _wrong.Enqueue($"failed: {request.Url} {request.Failure}");
        };
    }

    /// <summary>The page in front of them.</summary>
    public IPage Page { get; }

    /// <summary>The path in the address bar.</summary>
    public string Path => Page.Url[_address.Length..];

    /// <summary>The page's heading.</summary>
    public ILocator Title => Page.Locator("h1");

    /// <summary>The warning cards that the page begins with.</summary>
    public ILocator Cards => Page.Locator("main > section.care, main > .strip section.care");

    /// <summary>Results of a search.</summary>
    public ILocator Results => Page.Locator("main ol.list > li h3 a");

    public Task OpenAsync(string path) => Page.GotoAsync(_address + path);

    public async Task SearchForAsync(string words)
    {
        await Page.GetByRole(AriaRole.Searchbox)
            .Or(Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("own words") })).First.FillAsync(words);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/search?q=*");
    }

    public async Task FollowAsync(ILocator link)
    {
        var href = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await Page.WaitForURLAsync(_address + href);
    }

    /// <summary>Presses Tab until something is focused that fits; fails when all of the page was passed.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }

        Assert.Fail($"Tab never reaches {selector}.");
    }

    /// <summary>Whether the whole of an element is on the screen, and nothing lies over its middle.</summary>
    public static Task<bool> IsInViewAsync(ILocator element) => element.EvaluateAsync<bool>(
        """
        e => {
          const box = e.getBoundingClientRect(),
            top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, box.top + box.height / 2);
          return box.top >= 0 && box.bottom <= innerHeight && box.width > 0 && (e === top || e.contains(top) || top?.contains(e));
        }
        """);

    /// <summary>From here on, requests that fail are no mistake of the site.</summary>
    public void LosesConnection() => _offline = true;

    /// <summary>Fails when the console showed an error, a request failed or anything was asked of another host.</summary>
    public void SawNothingWrong() => Assert.Empty(_wrong);
}
