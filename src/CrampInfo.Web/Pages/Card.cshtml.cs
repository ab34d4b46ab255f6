using CrampInfo.Catalog;
using CrampInfo.Content.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrampInfo.Web.Pages;

/// <summary>What the <c>cards</c> command photographs: title, standfirst, first warning sign, mark, in 1200 × 630.</summary>
internal sealed class CardModel(Site site) : PageModel
{
    /// <summary>What it says.</summary>
    public ShareCardWords Words { get; private set; } = null!;

    /// <summary>How large the title is set: on one line where it fits, so that the longest card allowed still fits its frame.</summary>
    public string Size => Words.Title.Length switch { <= 19 => "short", <= 26 => "medium", _ => "long" };

    public IActionResult OnGet(string name)
    {
        if (name != ShareCardWords.Site && site.Listed(name) is null)
            return NotFound();
        Words = site.Listed(name) is { } article ? ShareCardWords.Of(name, article.Front, site.Data) : ShareCardWords.OfSite(site.Data);
        return Page();
    }
}
