using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;

namespace CrampInfo.Web.Pages;

/// <summary>All topics: by part of the library, A to Z, and all tags.</summary>
internal sealed class TopicsModel(Site site) : SitePage
{
    /// <summary>All articles by title.</summary>
    public IReadOnlyList<ListedArticle> All { get; private set; } = [];

    /// <summary>The same by first letter.</summary>
    public IEnumerable<IGrouping<char, ListedArticle>> Letters => All.GroupBy(a => char.ToUpperInvariant(a.Front.Title[0]));

    /// <summary>All tags with their articles.</summary>
    public IReadOnlyList<(Tag Tag, List<ListedArticle> Articles)> Tags { get; private set; } = [];

    public void OnGet()
    {
        All = [.. site.Articles.OrderBy(a => a.Front.Title, StringComparer.OrdinalIgnoreCase)];
        var byTag = site.ByTag();
        Tags = [.. site.Data.Tags.Where(t => byTag.Contains(t.Id.Value)).Select(t => (t, byTag[t.Id.Value].ToList()))];
        Head = new("All topics", $"Every article of {site.Own.Name}, by kind, from A to Z and by subject.", "/topics");
    }
}
