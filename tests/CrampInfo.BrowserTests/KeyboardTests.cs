using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrampInfo.BrowserTests;

/// <summary>Without a mouse.</summary>
[Collection(InTheBrowser.Name)]
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public Task FromHomeToAnArticle_WithKeysOnly() => browser.VisitAsync("keyboard-journey", async visitor =>
    {
        await visitor.OpenAsync("/");

        await visitor.TabToAsync("input[name=q]");
        await visitor.Page.Keyboard.TypeAsync("calf cramp at night");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/search?q=*");
        await visitor.TabToAsync("ol.list h3 a");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Title).ToHaveTextAsync("Night leg cramps");
        await visitor.TabToAsync(".strip .levels a");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#when-to-get-help")).ToBeInViewportAsync();
    });

    [Fact]
    public Task TheFirstTab_OffersToSkipToThePage() => browser.VisitAsync("skip-link", async visitor =>
    {
        await visitor.OpenAsync("/night-leg-cramps");

        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = visitor.Page.Locator(".skip");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    });

    [Theory]
    [InlineData("/")]
    [InlineData("/night-leg-cramps")]
    [InlineData("/search?q=one+calf+is+swollen+and+hot")]
    [InlineData("/now?muscle=calf")]
    [InlineData("/symptoms")]
    [InlineData("/warning-signs")]
    [InlineData("/doctors-note")]
    public Task WhatIsFocused_IsAlwaysSeen(string path) => browser.VisitAsync("focus-" + path.Trim('/').Split('?')[0], async visitor =>
    {
        await visitor.OpenAsync(path);
        var hidden = new List<string>();

        for (var presses = 0; presses < 60; presses++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var problem = await visitor.Page.EvaluateAsync<string?>(
                """
                async () => {
                  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                  const e = document.activeElement;
                  if (e === document.body) return null;
                  const b = e.getBoundingClientRect(), s = getComputedStyle(e),
                    x = Math.min(Math.max(b.left + b.width / 2, 1), innerWidth - 1), y = b.top + b.height / 2;
                  const on = e.ownerSVGElement ? e : document.elementFromPoint(x, y),
                    seen = b.height > innerHeight || (b.bottom > 0 && b.top < innerHeight
                      && (!on || e === on || e.contains(on) || on.contains(e)));
                  const marked = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1 || s.boxShadow !== 'none';
                  return seen && marked ? null : `${seen ? 'is not marked' : 'is hidden'}: ${e.outerHTML.slice(0, 100)}`;
                }
                """);
            if (problem is not null)
                hidden.Add(problem);
        }

        Assert.Empty(hidden.Distinct());
    }, new() { ViewportSize = Screen.Phone });
}
