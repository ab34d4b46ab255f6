using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Content;
using CrampInfo.Tests.Catalog;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

/// <summary>The search over the published library, built once for a class of tests.</summary>
public sealed class SearchFixture : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public SearchFixture()
    {
        _folder.EnsureCurrent();
        Search = new(Library, _folder.Path);
    }

    /// <summary>The published library.</summary>
    public static ContentLibrary Library => CatalogFolder.Library;

    /// <summary>The search over it.</summary>
    public ArticleSearch Search { get; }

    /// <summary>The catalog it reads.</summary>
    public string CatalogPath => _folder.Path;

    /// <summary>The site's stemmer.</summary>
    internal static Stemmer Stemmer { get; } = new(Library.SearchWords.Forms);

    /// <summary>A query after all steps.</summary>
    internal SearchQuery Read(string query) => Search.Read(query);

    /// <summary>The words of a query before any step.</summary>
    internal static List<QueryWord> Words(string query) => new QuerySplitter(Stemmer).Split(query);

    public void Dispose()
    {
        Search.Dispose();
        _folder.Dispose();
    }
}
