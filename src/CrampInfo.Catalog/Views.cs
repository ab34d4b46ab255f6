using CrampInfo.Content.Articles;
using CrampInfo.Content.SharedData;
using CrampInfo.Content.Tags;

namespace CrampInfo.Catalog;

/// <summary>What lists show of an article.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">Its standfirst.</param>
/// <param name="Kind">What sort of page it is.</param>
/// <param name="Checked">When its claims were last compared with their sources.</param>
public sealed record ArticleSummary(string Slug, string Title, string Summary, ArticleKind Kind, DateOnly Checked);

/// <summary>A tag as readers see it.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">What it speaks of.</param>
/// <param name="Description">One sentence about it.</param>
public sealed record TagView(string Id, string Name, TagGroup Group, string Description);

/// <summary>A source as the bibliography and the foot of an article show it.</summary>
public sealed record SourceView(string Id, string Title, string? Authors, string Publisher, int? Year, string Url, SourceType Type, SourceReading Read, string? Note);

/// <summary>A numbered reference at the foot of an article.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Uses">How often the article cites it.</param>
/// <param name="Source">The document.</param>
public sealed record CitationView(int Number, int Uses, SourceView Source);

/// <summary>A source with the articles that cite it.</summary>
public sealed record CitedSource(SourceView Source, IReadOnlyList<ArticleSummary> CitedBy);

/// <summary>A part of an article.</summary>
public sealed record SectionView(string Anchor, string Title, ArticleHtml Html);

/// <summary>A clinician who reviewed an article.</summary>
public sealed record ReviewerView(string Name, string Role, DateOnly Reviewed);

/// <summary>Everything that an article's page shows.</summary>
public sealed record ArticleView(
    ArticleSummary Summary,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> WarningSigns,
    DateOnly ReviewDue,
    ReviewerView? Reviewer,
    int Minutes,
    int Words,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<ArticleHeading> Headings,
    IReadOnlyList<TagView> Tags,
    IReadOnlyList<CitationView> Citations,
    IReadOnlyList<ArticleSummary> Related,
    IReadOnlyList<ArticleSummary> LinkedFrom);
