using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages.Tags;

/// <summary>The articles of one tag.</summary>
internal sealed class TagModel(Site site) : SitePage
{
    /// <summary>The tag.</summary>
    public Tag Tag { get; private set; } = null!;

    /// <summary>Its articles by title.</summary>
    public IReadOnlyList<ListedArticle> Articles { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        Articles = site.Tagged(id);
        if (site.Data.Tag(id) is not { } tag || Articles.Count == 0)
            return NotFound();
        Tag = tag;
        Head = new(tag.Name, tag.Description, "/tags/" + id);
        return Page();
    }
}
