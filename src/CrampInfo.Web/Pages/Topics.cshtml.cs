using CrampInfo.Catalog;

namespace CrampInfo.Web.Pages;

/// <summary>All topics: by part of the library, A to Z, and all tags.</summary>
internal sealed class TopicsModel(ArticleCatalog catalog) : SitePage
{
    /// <summary>All articles by title.</summary>
    public IReadOnlyList<ArticleSummary> All { get; private set; } = [];

    /// <summary>All tags with their articles.</summary>
    public IReadOnlyList<(TagView Tag, IReadOnlyList<ArticleSummary> Articles)> Tags { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = await catalog.ListAsync(cancel);
        var byTag = await catalog.ByTagAsync(cancel);
        Tags = [.. (await catalog.TagsAsync(cancel)).Select(t => (t, byTag[t.Id]))];
        Head = new("All topics", "Every article of CrampInfo, by kind, from A to Z and by subject.", "/topics");
    }
}
