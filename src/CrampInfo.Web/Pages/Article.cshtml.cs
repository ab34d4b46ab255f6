using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>An article at <c>/slug</c>; a former slug leads to the article's address of today.</summary>
[RedFlags(RedFlagScope.Article)]
internal sealed class ArticleModel(Site site, SiteAddress address, TimeProvider clock, PreviewGate gate) : SitePage
{
    /// <summary>What the page shows.</summary>
    public RenderedArticle Article { get; private set; } = null!;

    /// <summary>The part of the library it belongs to.</summary>
    public Tag? Section => Article.Tags.FirstOrDefault(t => t.Group == TagGroup.Section);

    /// <summary>Whether its review is overdue; the page says so.</summary>
    public bool Overdue { get; private set; }

    /// <summary>The address to send.</summary>
    public string Address => address.Of("/" + Article.Slug);

    /// <summary>Where other sites learn how to show a card of it.</summary>
    public string OEmbed => address.Of("/oembed?url=" + Uri.EscapeDataString(Address));

    /// <summary>Whether it is shown to those who have a link, before or after its time.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>Whether its time is over: then only its title, its signs and what is related are shown.</summary>
    public bool IsGone { get; private set; }

    public IActionResult OnGet(string slug)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        IsPreview = PreviewGate.IsAsked(Request);
        IsGone = !IsPreview && site.HiddenAt(slug)?.Front.On(site.Today) == Standing.Expired;
        if (IsPreview && !gate.Opens(Request, slug, today))
            return NotFound();
        if ((IsPreview || IsGone ? site.Preview(slug) : site.Find(slug)) is not { } article)
            return site.FindFormer(slug) is { } now ? RedirectPermanent($"/{now}{Request.QueryString}") : NotFound();

        if (IsPreview)
        {
            Response.Headers.CacheControl = "no-store";
            Response.Headers["X-Robots-Tag"] = "noindex";
        }

        if (IsGone)
            Response.StatusCode = StatusCodes.Status410Gone;
        Article = article;
        Overdue = today > article.Front.ReviewDue;
        var sign = site.Data.FirstSign(article.Front);
        Head = new(article.Front.Title, ShareText.Description(article.Front.Summary, sign), "/" + slug)
        {
            Type = "article",
            NoIndex = IsPreview || IsGone,
            Layout = "wide",
            Image = ShareCards.PathOf(site, slug),
            ImageAlt = ShareCards.Alt(site, article.Front.Title, article.Front.Summary, sign),
            JsonLd = StructuredData.Article(article, site.Own, address),
        };
        return Page();
    }
}
