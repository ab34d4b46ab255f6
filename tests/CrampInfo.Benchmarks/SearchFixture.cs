using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Catalog.Search.Evaluation;

namespace CrampInfo.Benchmarks;

/// <summary>A search over the real library or a generated one, with queries to ask.</summary>
internal sealed class SearchFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crampinfo-benchmark-").FullName;

    private readonly Site _site;

    /// <param name="articles">How many articles; 0 for the real library.</param>
    public SearchFixture(int articles)
    {
        var content = Repository.Content;
        if (articles > 0)
            ArticleGenerator.Write(Repository.Content, content = Path.Combine(_folder, "content"), articles);
        var file = Path.Combine(_folder, "site.db");
        Baker.Bake(content, file, new(new DateOnly(2026, 12, 1)));
        _site = Site.Open(file);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Search = _site.Search;
        Bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Queries = [.. EvaluationQuery.ReadFile(Repository.Queries).Select(q => q.Query)];
    }

    /// <summary>How many articles are searched.</summary>
    public int Articles => _site.Articles.Count;

    public ArticleSearch Search { get; }

    /// <summary>What the search holds in memory.</summary>
    public long Bytes { get; }

    public IReadOnlyList<string> Queries { get; }

    public void Dispose()
    {
        _site.LetGo();
        Directory.Delete(_folder, recursive: true);
    }
}
