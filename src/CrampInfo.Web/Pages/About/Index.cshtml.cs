using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Pages.About;

/// <summary>Who makes the site and how, in its editors' words; what happens to what readers leave, in the program's.</summary>
internal sealed class IndexModel(Site site) : SitePage
{
    /// <summary>The site's own words.</summary>
    public SiteWords Own => site.Own;

    /// <summary>The first words.</summary>
    public string Lede => site.Data.About.FirstOrDefault(p => p.Id.Length == 0)?.Text ?? Own.Lede;

    /// <summary>The parts that the editors wrote.</summary>
    public IEnumerable<RenderedSection> Parts => site.Data.About.Where(p => p.Id.Length > 0);

    /// <summary>What a clinician must decide.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; } = site.Data.OpenQuestions;

    /// <summary>Title of the article that speaks of it.</summary>
    public string? TitleOf(OpenQuestion question) => site.Listed(question.Article.Value)?.Front.Title;

    public void OnGet() =>
        Head = new($"About {Own.Name}",
            $"Who makes {Own.Name}, how its pages are checked, what it does with your data (nothing), and what it is not.", "/about");
}
