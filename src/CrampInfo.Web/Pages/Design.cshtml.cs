using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Web.RedFlags;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>Every component on one page, for whoever draws the next; only in development.</summary>
internal sealed class DesignModel(Site site, IHostEnvironment environment) : SitePage
{
    /// <summary>A card of each level, and the calm one.</summary>
    public IReadOnlyList<RedFlagCard> Cards =>
        [.. site.Data.RedFlags.GroupBy(r => r.Level).Select(g => g.First())
            .Append(site.Data.RedFlag(RedFlagAdvisor.CrisisSign)).OfType<Content.RedFlags.RedFlagRule>().Select(RedFlagAdvisor.Card)];

    /// <summary>All drawings that are pictures.</summary>
    public IEnumerable<(string Name, ArticleHtml Html)> Drawings =>
        site.Data.Drawings.Where(d => !d.Key.StartsWith("body-", StringComparison.Ordinal))
        .OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, DrawingPicture.Of(d.Key, d.Value, waits: true)));

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Head = new("Design", "Every component of the site.", "/design") { NoIndex = true };
        return Page();
    }
}
