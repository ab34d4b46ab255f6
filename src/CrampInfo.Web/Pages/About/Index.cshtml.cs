using CrampInfo.Catalog;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Pages.About;

/// <summary>Who makes the site, how it is checked, what a clinician must decide, privacy, what it is not.</summary>
internal sealed class IndexModel(Site site) : SitePage
{
    /// <summary>What a clinician must decide.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; } = site.Data.OpenQuestions;

    /// <summary>Title of the article that speaks of it.</summary>
    public string? TitleOf(OpenQuestion question) => site.Listed(question.Article.Value)?.Front.Title;

    public void OnGet() =>
        Head = new("About CrampInfo", "Who makes CrampInfo, how its pages are checked, what it does with your data (nothing), and what it is not.", "/about");
}
