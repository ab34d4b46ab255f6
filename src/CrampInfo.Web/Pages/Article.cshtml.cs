using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;
using CrampInfo.Words;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>An article at <c>/slug</c>; a former slug leads to the article's address of today.</summary>
[RedFlags(RedFlagScope.Article)]
internal sealed class ArticleModel(Site site, SiteAddress address, TimeProvider clock, PreviewGate gate) : SitePage
{
    /// <summary>What the page shows.</summary>
    public RenderedArticle Article { get; private set; } = null!;

    /// <summary>The part that says what to do at once; null where there is none.</summary>
    public RenderedSection? DoThisNow => Article.Sections.FirstOrDefault(s => s.Id == "do-this-now");

    /// <summary>What to do at once: all up to the end of the first list, and what is said besides.</summary>
    public (string Title, ArticleHtml Steps, ArticleHtml More)? Steps => StepsOf(Article);

    /// <summary>What an article says to do at once; null where it does not say.</summary>
    public static (string Title, ArticleHtml Steps, ArticleHtml More)? StepsOf(RenderedArticle article)
    {
        const string End = "</ol>";
        if (article.Sections.FirstOrDefault(s => s.Id == "do-this-now") is not { Html.Value: var html } section)
            return null;
        var end = html.IndexOf(End, StringComparison.Ordinal) is >= 0 and var at ? at + End.Length : html.Length;
        return (section.Title, new(html[..end]), new(html[end..]));
    }

    /// <summary>Whether what to do, with its pictures, stands above the warning signs: only where none of them is an emergency.</summary>
    public bool LeadsWithSteps => DoThisNow?.Html.Value.Contains("<img", StringComparison.Ordinal) == true
        && !HttpContext.Features.RedFlags().Cards.Any(c => c.Level == CareLevel.Emergency);

    /// <summary>What helps, one line each.</summary>
    public ArticleHtml? Brief => Article.Sections.FirstOrDefault(s => s.Id == RenderedSection.Brief)?.Html;

    /// <summary>The text, in the order of its author, below what to do at once.</summary>
    public IEnumerable<RenderedSection> Parts => Article.Sections.Where(s => s.Id != RenderedSection.Brief && s != DoThisNow);

    /// <summary>The timer of its muscle; null for an article that is not about a cramp to be eased.</summary>
    public string? Guide => DoThisNow?.Html.Value.Contains("<img", StringComparison.Ordinal) == true
        && NowModel.MuscleOf(Article.Front, site.Own.Relief) is { } muscle ? NowModel.Link(muscle, muscle.Stretches[0].Value) : null;

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
