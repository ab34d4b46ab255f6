using CrampInfo.Catalog;

namespace CrampInfo.Web.Pages;

/// <summary>The bibliography with who cites each document.</summary>
internal sealed class SourcesModel(ArticleCatalog catalog) : SitePage
{
    /// <summary>Documents by kind, each with the articles that cite it.</summary>
    public ILookup<CrampInfo.Content.SharedData.SourceType, CitedSource> ByType { get; private set; } = null!;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var sources = await catalog.SourcesAsync(cancel);
        Count = sources.Count;
        ByType = sources.ToLookup(s => s.Source.Type);
        Head = new("Sources", $"The {Count} documents that CrampInfo cites, how each was read, and which articles cite it.", "/sources");
    }
}
