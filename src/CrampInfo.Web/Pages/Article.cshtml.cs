using CrampInfo.Catalog;
using CrampInfo.Web.Hosting;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>An article at <c>/slug</c>; a former slug leads to the article's address of today.</summary>
[RedFlags(RedFlagScope.Article)]
internal sealed class ArticleModel(ArticleCatalog catalog, SiteContent content, SiteAddress address, TimeProvider clock, IWebHostEnvironment environment) : SitePage
{
    /// <summary>What the page shows.</summary>
    public ArticleView Article { get; private set; } = null!;

    /// <summary>The part of the library it belongs to.</summary>
    public TagView? Section => Article.Tags.FirstOrDefault(t => t.Group == CrampInfo.Content.Tags.TagGroup.Section);

    /// <summary>Whether its review is overdue; the page says so.</summary>
    public bool Overdue { get; private set; }

    /// <summary>What an author must mend in this article; only in development.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The address to send.</summary>
    public string Address => address.Of("/" + Article.Summary.Slug);

    /// <summary>Where other sites learn how to show a card of it.</summary>
    public string OEmbed => address.Of("/oembed?url=" + Uri.EscapeDataString(Address));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await catalog.FindAsync(slug, cancel) is not { } article)
        {
            return await catalog.FindFormerAsync(slug, cancel) is { } now
                ? RedirectPermanent($"/{now}{Request.QueryString}")
                : NotFound();
        }

        Article = article;
        Overdue = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) > article.ReviewDue;
        Problems = content.ProblemsOf(slug, environment);
        var sign = content.Library.FirstSign(slug);
        Head = new(article.Summary.Title, ShareText.Description(article.Summary.Summary, sign), "/" + slug)
        {
            Type = "article",
            Layout = "wide",
            Image = ShareCards.PathOf(content, slug),
            ImageAlt = ShareCards.Alt(article.Summary.Title, article.Summary.Summary, sign),
            JsonLd = StructuredData.Article(article, address),
        };
        return Page();
    }
}
