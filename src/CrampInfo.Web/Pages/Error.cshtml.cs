using CrampInfo.Catalog;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>
/// Unknown addresses and failures. Shows the emergency advice, and for an unknown address what was probably meant. It works
/// when the file is damaged; then only slips in the address are put right.
/// </summary>
[RedFlags(RedFlagScope.General)]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(Site site) : SitePage
{
    /// <summary>The status that is answered.</summary>
    public int Status { get; private set; }

    /// <summary>The words of the address that was asked for.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Articles that were probably meant.</summary>
    public IReadOnlyList<(string Slug, string Title)> Near { get; private set; } = [];

    public void OnGet(int code)
    {
        Status = code is >= 400 and < 600 ? code : 404;
        Response.StatusCode = Status;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        Words = string.Join(' ', asked.Split(['/', '-', '_', '.', '+', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0).Take(12));
        if (Words.Length > 120)
            Words = Words[..120];
        if (Status == 404 && Words.Length > 0)
            Near = NearTo(Words.ToLowerInvariant());
        Head = new(Status == 404 ? "This page is not here" : "Something went wrong", "The page could not be shown.", "/error/" + Status) { NoIndex = true, Query = Words };
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
