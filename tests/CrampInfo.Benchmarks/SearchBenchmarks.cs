using BenchmarkDotNet.Attributes;
using CrampInfo.Catalog.Search;

namespace CrampInfo.Benchmarks;

/// <summary>One search and one suggestion, in turn over the queries of the evaluation.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SearchBenchmarks : IDisposable
{
    private SearchFixture _fixture = null!;
    private int _next;

    /// <summary>How many articles; 0 for the real library.</summary>
    [Params(0, 1000, 10_000)]
    public int Articles { get; set; }

    /// <summary>Builds the library, its catalog and the search.</summary>
    [GlobalSetup]
    public void Setup() => _fixture = new(Articles);

    /// <summary>Removes them.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A whole search with results, sections and filters.</summary>
    [Benchmark]
    public SearchResults Search() => _fixture.Search.Search(Next());

    /// <summary>Suggestions for the first half of a query.</summary>
    [Benchmark]
    public IReadOnlyList<Suggestion> Suggest()
    {
        var query = Next();
        return _fixture.Search.Suggest(query[..(query.Length / 2)]);
    }

    private string Next() => _fixture.Queries[_next++ % _fixture.Queries.Count];
}
