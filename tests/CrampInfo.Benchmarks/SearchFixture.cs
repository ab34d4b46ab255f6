using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Catalog.Search.Evaluation;
using CrampInfo.Content;

namespace CrampInfo.Benchmarks;

/// <summary>A search over the real library or a generated one, with queries to ask.</summary>
internal sealed class SearchFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crampinfo-benchmark-").FullName;

    /// <param name="articles">How many articles; 0 for the real library.</param>
    public SearchFixture(int articles)
    {
        Library = ContentLoader.Load(Repository.Content, new DateOnly(2026, 12, 1)).Library;
        if (articles > 0)
            Library = ArticleGenerator.Grow(Library, Repository.Content, articles);
        var catalog = Path.Combine(_folder, "catalog.db");
        CatalogBuilder.Build(Library, catalog);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Search = new(Library, catalog);
        BytesPerArticle = (GC.GetTotalMemory(forceFullCollection: true) - before) / Math.Max(1, Library.Articles.Count);
        Queries = [.. EvaluationQuery.ReadFile(Repository.Queries).Select(q => q.Query)];
    }

    public ContentLibrary Library { get; }

    public ArticleSearch Search { get; }

    public long BytesPerArticle { get; }

    public IReadOnlyList<string> Queries { get; }

    public void Dispose()
    {
        Search.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
