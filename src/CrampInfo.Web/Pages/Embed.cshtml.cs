using CrampInfo.Catalog;
using CrampInfo.Content.RedFlags;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>A small card of an article for other sites' frames: title, standfirst, first warning sign, link. No script.</summary>
internal sealed class EmbedModel(Site site, SiteAddress address) : SitePage
{
    /// <summary>The article's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its standfirst.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Its first warning sign.</summary>
    public RedFlagRule? Sign { get; private set; }

    /// <summary>Its address.</summary>
    public string Address { get; private set; } = "";

    public IActionResult OnGet(string slug)
    {
        if (site.Listed(slug) is not { } article)
            return NotFound();
        Title = article.Front.Title;
        Summary = article.Front.Summary;
        Sign = site.Data.FirstSign(article.Front);
        Address = address.Of("/" + slug);
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.EmbedPolicy;
        return Page();
    }
}
