namespace CrampInfo.Content.Articles;

/// <summary>A piece of HTML made by the renderer from checked content; the only HTML that pages write unencoded.</summary>
/// <param name="Value">The markup.</param>
public readonly record struct ArticleHtml(string Value);

/// <summary>A part of an article from one second-level heading to the next.</summary>
/// <param name="Id">The heading's anchor; empty for the part above the first heading.</param>
/// <param name="Title">The heading's words; empty for the part above the first heading.</param>
/// <param name="Html">The part without its heading.</param>
/// <param name="Text">The words of the part, for search.</param>
public sealed record RenderedSection(string Id, string Title, ArticleHtml Html, string Text);

/// <summary>An article as readers see it.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Sections">Its parts in order.</param>
/// <param name="Headings">Its headings in order.</param>
/// <param name="SourceIds">The sources it cites, in the order of their numbers.</param>
/// <param name="CitationCounts">How often each source is cited, in the same order.</param>
/// <param name="Links">Slugs of the articles that it links to.</param>
/// <param name="Words">Words of the body.</param>
public sealed record RenderedArticle(
    string Slug,
    IReadOnlyList<RenderedSection> Sections,
    IReadOnlyList<ArticleHeading> Headings,
    IReadOnlyList<string> SourceIds,
    IReadOnlyList<int> CitationCounts,
    IReadOnlyList<string> Links,
    int Words)
{
    /// <summary>Minutes to read at 200 words a minute, at least one.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round(Words / 200.0));
}
