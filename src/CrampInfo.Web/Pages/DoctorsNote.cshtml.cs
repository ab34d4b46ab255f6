using CrampInfo.Catalog;
using CrampInfo.Content.RedFlags;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>A page to take along: signs to tick, when it began, medicines, questions. Nothing is sent or kept anywhere.</summary>
internal sealed class DoctorsNoteModel(Site site) : SitePage
{
    /// <summary>The article it is made from; null for the general note.</summary>
    public string? Title { get; private set; }

    /// <summary>Signs to tick, by level.</summary>
    public IReadOnlyList<IGrouping<CareLevel, RedFlagRule>> Signs { get; private set; } = [];

    public IActionResult OnGet(string? slug)
    {
        var article = slug is null ? null : site.Listed(slug);
        if (slug is not null && article is null)
            return NotFound();
        Title = article?.Front.Title;
        var ids = (article?.Front.WarningSigns ?? site.Own.NoteSigns).Select(s => s.Value);
        Signs = [.. ids.Select(site.Data.RedFlag).OfType<RedFlagRule>().GroupBy(r => r.Level).OrderBy(g => g.Key)];
        Head = new(Title is null ? "Note for the doctor" : $"Note for the doctor: {Title}",
            "Signs to tick, when it began, medicines and questions, on one page to take along. Nothing is sent or kept.",
            slug is null ? "/doctors-note" : "/doctors-note/" + slug)
        { NoIndex = slug is not null };
        return Page();
    }
}
