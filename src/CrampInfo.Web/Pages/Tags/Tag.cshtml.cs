using CrampInfo.Catalog;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages.Tags;

/// <summary>The articles of one tag.</summary>
internal sealed class TagModel(ArticleCatalog catalog) : SitePage
{
    /// <summary>The tag.</summary>
    public TagView Tag { get; private set; } = null!;

    /// <summary>Its articles by title.</summary>
    public IReadOnlyList<ArticleSummary> Articles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if ((await catalog.TagsAsync(cancel)).FirstOrDefault(t => t.Id == id) is not { } tag)
            return NotFound();
        Tag = tag;
        Articles = (await catalog.ByTagAsync(cancel))[id];
        Head = new(tag.Name, tag.Description, "/tags/" + id);
        return Page();
    }
}
