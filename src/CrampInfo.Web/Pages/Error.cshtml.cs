using CrampInfo.Catalog;
using CrampInfo.Content;
using CrampInfo.Content.Language;
using CrampInfo.Web.Hosting;
using CrampInfo.Web.RedFlags;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>
/// Unknown addresses and failures. Shows the emergency advice, and for an unknown address what was probably meant. It reads
/// nothing from the catalog, so it works when the catalog is gone.
/// </summary>
[RedFlags(RedFlagScope.General)]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(SiteContent content, IWebHostEnvironment environment) : SitePage
{
    /// <summary>The status that is answered.</summary>
    public int Status { get; private set; }

    /// <summary>The words of the address that was asked for.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Articles whose address or title is near.</summary>
    public IReadOnlyList<(string Slug, string Title)> Near { get; private set; } = [];

    /// <summary>Why an article is not served; only in development.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public void OnGet(int code)
    {
        Status = code is >= 400 and < 600 ? code : 404;
        Response.StatusCode = Status;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        Problems = content.ProblemsOf(asked.Trim('/'), environment);
        Words = string.Join(' ', asked.Split(['/', '-', '_', '.', '+', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0).Take(12));
        if (Words.Length > 120)
            Words = Words[..120];
        if (Status == 404 && Words.Length > 0)
            Near = NearTo(Words.ToLowerInvariant());
        Head = new(Status == 404 ? "This page is not here" : "Something went wrong", "The page could not be shown.", "/error/" + Status) { NoIndex = true, Query = Words };
    }

    /// <summary>By words in common with titles and names, and by spelling: good enough for a mistyped address, without the catalog.</summary>
    private List<(string Slug, string Title)> NearTo(string words)
    {
        var wanted = words.Split(' ');
        var slug = string.Join('-', wanted);
        return [.. content.Library.Articles
            .Select(a => (Article: a, Score: Score(a)))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Article.Slug, StringComparer.Ordinal)
            .Take(5)
            .Select(s => (s.Article.Slug, s.Article.FrontMatter.Title))];

        double Score(CrampInfo.Content.Articles.Article article)
        {
            var near = EditDistance.Between(slug, article.Slug, 3) is var distance and <= 3 ? 10 - distance : 0;
            var names = article.Slug.Split('-');
            return near + wanted.Sum(w => w.Length < 3 ? 0 : names.Contains(w) ? 2.0 : names.Any(n => n.Length > 4 && EditDistance.Between(w, n, 1) <= 1) ? 1.0 : 0);
        }
    }
}
