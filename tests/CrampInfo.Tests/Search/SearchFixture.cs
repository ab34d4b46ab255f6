using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Content;
using CrampInfo.Tests.Catalog;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

/// <summary>The search over the published library, built once for a class of tests.</summary>
public sealed class SearchFixture : IDisposable
{
    /// <summary>The site of the published library.</summary>
    public Site Site { get; } = Site.Open(CatalogFolder.PublishedFile);

    /// <summary>The published library.</summary>
    public static ContentLibrary Library => CatalogFolder.Library;

    /// <summary>The search over it.</summary>
    public ArticleSearch Search => Site.Search;

    /// <summary>The site's stemmer.</summary>
    internal static Stemmer Stemmer { get; } = new(Library.SearchWords.Forms);

    /// <summary>A query after all steps.</summary>
    internal SearchQuery Read(string query) => Search.Read(query);

    /// <summary>The words of a query before any step.</summary>
    internal static IReadOnlyList<TypedWord> Words(string query) =>
        new CrampInfo.Words.Language(Library.SearchWords.Forms, [], DenialWords.None).Read(query, spell: false);

    public void Dispose() => Site.LetGo();
}
