using CrampInfo.Content.Articles;

namespace CrampInfo.Catalog.Search;

/// <summary>What a search found.</summary>
/// <param name="Query">The words that were searched for, as typed; cut when endless.</param>
/// <param name="CorrectedQuery">The words with slips put right, for "Showing results for …"; null when nothing was put right.</param>
/// <param name="OffTopic">What to say first when the words speak of something this site is not about; null when they do not.</param>
/// <param name="NothingMatched">Whether nothing matched; <paramref name="Top"/> then holds the closest topics.</param>
/// <param name="Top">The best ten at most; never empty unless the library is, or a filter leaves nothing.</param>
/// <param name="Rest">Further articles that match, best first.</param>
/// <param name="Facets">How many articles each filter would leave.</param>
public sealed record SearchResults(
    string Query,
    string? CorrectedQuery,
    string? OffTopic,
    bool NothingMatched,
    IReadOnlyList<SearchResult> Top,
    IReadOnlyList<SearchResult> Rest,
    SearchFacets Facets);

/// <summary>An article that was found.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">Its standfirst.</param>
/// <param name="Kind">What sort of page it is.</param>
/// <param name="Section">The part that fits best; null when none does better than the whole, and for articles after the first ten.</param>
/// <param name="MatchedWords">The words of the query, as typed, that it has.</param>
/// <param name="Why">What was understood, such as "charley horse = muscle cramp".</param>
public sealed record SearchResult(
    string Slug,
    string Title,
    string Summary,
    ArticleKind Kind,
    SectionHit? Section,
    IReadOnlyList<string> MatchedWords,
    IReadOnlyList<string> Why);

/// <summary>The part of an article that fits best.</summary>
/// <param name="Anchor">Its anchor; empty for the part above the first heading.</param>
/// <param name="Title">Its heading; empty for the part above the first heading.</param>
/// <param name="Snippet">A piece of its text, cut into marked and unmarked runs.</param>
public sealed record SectionHit(string Anchor, string Title, IReadOnlyList<SnippetPiece> Snippet);

/// <summary>A run of plain text.</summary>
/// <param name="Text">The text; not HTML.</param>
/// <param name="Highlighted">Whether it is one of the words searched for.</param>
public readonly record struct SnippetPiece(string Text, bool Highlighted);

/// <summary>How many articles each filter would leave, together with the other filters chosen; never a zero.</summary>
/// <param name="Kinds">By kind, by its kebab-case name.</param>
/// <param name="BodyParts">By body part.</param>
/// <param name="Who">By who has it.</param>
public sealed record SearchFacets(IReadOnlyList<FacetCount> Kinds, IReadOnlyList<FacetCount> BodyParts, IReadOnlyList<FacetCount> Who);

/// <summary>One choice of a filter.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Count">How many articles it leaves.</param>
public sealed record FacetCount(string Id, string Name, int Count);

/// <summary>Narrows a search.</summary>
/// <param name="Kind">Only articles of this kind.</param>
/// <param name="BodyPart">Only articles with this tag among their body parts.</param>
/// <param name="Who">Only articles with this tag among who has it.</param>
public sealed record SearchFilter(ArticleKind? Kind = null, string? BodyPart = null, string? Who = null);
