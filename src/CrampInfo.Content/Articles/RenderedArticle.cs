using CrampInfo.Content.Data;
using CrampInfo.Content.Tags;

namespace CrampInfo.Content.Articles;

/// <summary>A piece of HTML made by the renderer from checked content; the only HTML that pages write unencoded.</summary>
/// <param name="Value">The markup.</param>
public readonly record struct ArticleHtml(string Value);

/// <summary>A part of an article from one second-level heading to the next.</summary>
/// <param name="Id">The heading's anchor; empty for the part above the first heading.</param>
/// <param name="Title">The heading's words; empty for the part above the first heading.</param>
/// <param name="Html">The part without its heading.</param>
/// <param name="Text">The words of the part, for search.</param>
public sealed record RenderedSection(string Id, string Title, ArticleHtml Html, string Text)
{
    /// <summary>The part that nobody wrote: the verdicts of the article's first table, or its own, one line each.</summary>
    public const string Brief = "brief";
}

/// <summary>An article as lists show it and search weighs it.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Front">What its author says of it.</param>
public sealed record ListedArticle(string Slug, ArticleFrontMatter Front);

/// <summary>An article as readers see it: what the renderer makes, the site's file keeps and pages draw.</summary>
public sealed record RenderedArticle
{
    /// <summary>Its address.</summary>
    public required string Slug { get; init; }

    /// <summary>What its author says of it.</summary>
    public required ArticleFrontMatter Front { get; init; }

    /// <summary>Its parts in order.</summary>
    public required IReadOnlyList<RenderedSection> Sections { get; init; }

    /// <summary>Its headings in order.</summary>
    public required IReadOnlyList<ArticleHeading> Headings { get; init; }

    /// <summary>The tags it is filed under, topics first, then places, symptoms, times and people.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>The sources it cites, in the order of their numbers, which begin at 1.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Slugs of the articles that it links to.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>What to read next; known once the whole library is.</summary>
    public IReadOnlyList<ListedArticle> Related { get; init; } = [];

    /// <summary>Words of the body.</summary>
    public required int Words { get; init; }

    /// <summary>Minutes to read at 200 words a minute, at least one.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round(Words / 200.0));
}
