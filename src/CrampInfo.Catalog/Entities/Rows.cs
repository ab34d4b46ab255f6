using CrampInfo.Content.Articles;
using CrampInfo.Content.SharedData;
using CrampInfo.Content.Tags;

namespace CrampInfo.Catalog.Entities;

/// <summary>One value that tells what the catalog was built from.</summary>
internal sealed class MetaRow
{
    public required string Key { get; init; }

    public required string Value { get; init; }
}

/// <summary>An article's front matter and counts.</summary>
internal sealed class ArticleRow
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ArticleKind Kind { get; init; }

    public required string OtherNames { get; init; }

    public required string LayWords { get; init; }

    public required string WarningSigns { get; init; }

    public required DateOnly Checked { get; init; }

    public required DateOnly ReviewDue { get; init; }

    public string? ReviewerName { get; init; }

    public string? ReviewerRole { get; init; }

    public DateOnly? Reviewed { get; init; }

    public required int Words { get; init; }

    public required int Minutes { get; init; }
}

/// <summary>A part of an article, rendered.</summary>
internal sealed class SectionRow
{
    public int Id { get; init; }

    public required int ArticleId { get; init; }

    public required int Position { get; init; }

    public required string Anchor { get; init; }

    public required string Title { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }
}

/// <summary>A heading of an article.</summary>
internal sealed class HeadingRow
{
    public int Id { get; init; }

    public required int ArticleId { get; init; }

    public required int Level { get; init; }

    public required string Anchor { get; init; }

    public required string Text { get; init; }
}

/// <summary>A tag.</summary>
internal sealed class TagRow
{
    public required string Id { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required TagGroup Group { get; init; }

    public required string Description { get; init; }
}

/// <summary>That an article is filed under a tag.</summary>
internal sealed class ArticleTagRow
{
    public required int ArticleId { get; init; }

    public required string TagId { get; init; }

    public required int Position { get; init; }
}

/// <summary>Why one article leads to another.</summary>
internal enum CrossLinkKind
{
    /// <summary>A link in the text.</summary>
    Body,

    /// <summary>"Related": the editor's choice first, then what shares signs, places and tags.</summary>
    Related,
}

/// <summary>A way from one article to another; read in both directions.</summary>
internal sealed class CrossLinkRow
{
    public required int FromId { get; init; }

    public required int ToId { get; init; }

    public required CrossLinkKind Kind { get; init; }

    public required int Position { get; init; }
}

/// <summary>A document of the bibliography.</summary>
internal sealed class SourceRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Authors { get; init; }

    public required string Publisher { get; init; }

    public int? Year { get; init; }

    public required string Url { get; init; }

    public required SourceType Type { get; init; }

    public required SourceReading Read { get; init; }

    public string? Note { get; init; }
}

/// <summary>That an article cites a source, under which number and how often.</summary>
internal sealed class CitationRow
{
    public required int ArticleId { get; init; }

    public required string SourceId { get; init; }

    public required int Number { get; init; }

    public required int Uses { get; init; }
}

/// <summary>An earlier address of an article.</summary>
internal sealed class FormerSlugRow
{
    public required string Slug { get; init; }

    public required int ArticleId { get; init; }
}
