using System.Text.RegularExpressions;
using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Web.RedFlags;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>An article on one sheet of A4, in black ink: what to do, when to worry, what helps, room for notes.</summary>
[RedFlags(RedFlagScope.Article)]
internal sealed partial class LeafletModel(Site site, SiteAddress address, TimeProvider clock) : SitePage
{
    /// <summary>The article.</summary>
    public RenderedArticle Article { get; private set; } = null!;

    /// <summary>What to do at once, without the numbers of its sources: they stand on the page that the code leads to.</summary>
    public ArticleHtml? Steps { get; private set; }

    /// <summary>The heading of what to do.</summary>
    public string StepsTitle { get; private set; } = "";

    /// <summary>What helps, one line each.</summary>
    public ArticleHtml? Brief => Article.Sections.FirstOrDefault(s => s.Id == RenderedSection.Brief)?.Html;

    /// <summary>The warning signs by level, as many as fit beside each other.</summary>
    public IReadOnlyList<RedFlagCard> Cards =>
        [.. HttpContext.Features.RedFlags().Cards.Select(c => c with { Signs = [.. c.Signs.Take(MostSigns)] })];

    /// <summary>The article's address, for the code.</summary>
    public string Address => address.Of("/" + Article.Slug);

    /// <summary>The day of printing.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>More do not fit beside the rest on one page.</summary>
    private const int MostSigns = 5;

    public IActionResult OnGet(string slug)
    {
        if (site.Find(slug) is not { } article)
            return NotFound();
        Article = article;
        if (ArticleModel.StepsOf(article) is { } found)
        {
            Steps = new(Marker().Replace(found.Steps.Value, ""));
            StepsTitle = found.Title;
        }

        return Page();
    }

    [GeneratedRegex("<sup>.*?</sup>", RegexOptions.Singleline)]
    private static partial Regex Marker();
}
