using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Pages;

/// <summary>The bibliography with who cites each document.</summary>
internal sealed class SourcesModel(Site site) : SitePage
{
    /// <summary>Documents by kind, then by publisher and title.</summary>
    public ILookup<SourceType, Source> ByType { get; private set; } = null!;

    /// <summary>The articles that cite each document, by its id.</summary>
    public ILookup<string, ListedArticle> CitedBy { get; private set; } = null!;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    public void OnGet()
    {
        Count = site.Data.Sources.Count;
        CitedBy = site.ByCitation();
        ByType = site.Data.Sources.OrderBy(s => s.Publisher, StringComparer.OrdinalIgnoreCase)
            .ThenBy(s => s.Title, StringComparer.OrdinalIgnoreCase).ToLookup(s => s.Type);
        Head = new("Sources", $"The {Count} documents that {site.Own.Name} cites, how each was read, and which articles cite it.",
            "/sources");
    }
}
