using CrampInfo.Catalog;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>
/// Unknown addresses. Shows the emergency advice, and what was probably meant. It works when the file is damaged; then only slips
/// in the address are put right. Failures and refusals are answered by <see cref="LastResort"/>.
/// </summary>
[RedFlags(RedFlagScope.General)]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(Site site, AuthorsProblems problems) : SitePage
{
    /// <summary>The words of the address that was asked for.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Articles that were probably meant.</summary>
    public IReadOnlyList<(string Slug, string Title)> Near { get; private set; } = [];

    /// <summary>Why an article is not served; only in development.</summary>
    public IReadOnlyList<string> Problems => problems.Of(HttpContext);

    /// <summary>Whether the address is right and the article behind it has mistakes; only in development.</summary>
    public bool IsUnfinished => Problems.Count > 0;

    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        Words = string.Join(' ', asked.Split(['/', '-', '_', '.', '+', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0).Take(12));
        if (Words.Length > 120)
            Words = Words[..120];
        if (Words.Length > 0 && !IsUnfinished)
            Near = NearTo(Words.ToLowerInvariant());
        Head = new(IsUnfinished ? "This page cannot be shown yet" : "This page is not here", "The page could not be shown.",
            "/error/404")
        { NoIndex = true, Query = Words };
    }

    /// <summary>Addresses that differ by a slip or two, then what the search finds for the words of the address.</summary>
    private List<(string Slug, string Title)> NearTo(string words)
    {
        var slug = words.Replace(' ', '-');
        return [.. site.Articles
            .Select(a => (a.Slug, a.Front.Title, Slips: EditDistance.Between(slug, a.Slug, slug.Length / 5)))
            .Where(a => a.Slips <= slug.Length / 5)
            .OrderBy(a => a.Slips).ThenBy(a => a.Slug, StringComparer.Ordinal)
            .Select(a => (a.Slug, a.Title))
            .Concat(Found(words))
            .DistinctBy(a => a.Slug)
            .Take(5)];
    }

    private IEnumerable<(string Slug, string Title)> Found(string words)
    {
        try
        {
            var results = site.Search.Search(words);
            return results.NothingMatched ? [] : results.Top.Select(r => (r.Slug, r.Title));
        }
        catch (Exception e) when (Site.IsDamage(e))
        {
            // Without the file there is no search; this page is the one that must not need it.
            return [];
        }
    }
}
