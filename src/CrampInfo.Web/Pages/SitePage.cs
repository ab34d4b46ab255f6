using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrampInfo.Web.Pages;

/// <summary>A page of the site; its head must be set before it is drawn.</summary>
public abstract class SitePage : PageModel
{
    /// <summary>What the page says about itself.</summary>
    internal PageHead Head
    {
        get => (PageHead)ViewData["Head"]!;
        set => ViewData["Head"] = value;
    }
}
