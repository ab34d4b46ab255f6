using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Articles;

/// <summary>How far an article is.</summary>
public enum ArticleStatus
{
    /// <summary>It is being written; only a preview link shows it.</summary>
    Draft,
}

/// <summary>Who may see an article.</summary>
public enum Standing
{
    /// <summary>Everybody.</summary>
    Published,

    /// <summary>Those with a preview link, until its day comes.</summary>
    Scheduled,

    /// <summary>Those with a preview link.</summary>
    Draft,

    /// <summary>Nobody any more.</summary>
    Expired,
}

/// <summary>The YAML block at the head of an article: the one home of its schema, field by field, in the order of the file.</summary>
public sealed class ArticleFrontMatter : ContentEntry
{
    /// <summary>Heading of the page.</summary>
    [Description("Heading of the page, in everyday words, such as 'Night leg cramps'.")]
    [MaxLength(70)]
    public required string Title { get; init; }

    /// <summary>The standfirst under the title and the text of link previews.</summary>
    [Description("One sentence or two that say what it is; shown under the title and in link previews. Under 155 characters.")]
    [MaxLength(154)]
    public required string Summary { get; init; }

    /// <summary>What sort of page it is.</summary>
    [Description("What sort of page it is.")]
    public required ArticleKind Kind { get; init; }

    /// <summary>Where it is felt.</summary>
    [Description("Where it is felt: tags of the group body-part, the main one first.")]
    public required IReadOnlyList<Located> BodyParts { get; init; }

    /// <summary>What it feels like.</summary>
    [Description("What it feels like: tags of the group symptom.")]
    public required IReadOnlyList<Located> Symptoms { get; init; }

    /// <summary>When it comes.</summary>
    [Description("When it comes: tags of the group when.")]
    public required IReadOnlyList<Located> When { get; init; }

    /// <summary>Who gets it.</summary>
    [Description("Who gets it: tags of the group who.")]
    public required IReadOnlyList<Located> Who { get; init; }

    /// <summary>Proper and medical names.</summary>
    [Description("Proper and medical names that people may have heard, in lower case.")]
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>How people say it.</summary>
    [Description("How people type it, slang and American words too, in lower case.")]
    public required IReadOnlyList<string> LayWords { get; init; }

    /// <summary>Topics.</summary>
    [Description("Topics: tags of the groups section and topic, the section it belongs to first.")]
    public required IReadOnlyList<Located> Tags { get; init; }

    /// <summary>Warning signs that fit the page.</summary>
    [Description("Ids of the warning signs that fit the page, the most important first.")]
    public required IReadOnlyList<Located> WarningSigns { get; init; }

    /// <summary>What to read next.</summary>
    [Description("Slugs to read next, the best first; the site adds others that share signs, places and causes.")]
    public required IReadOnlyList<Located> Related { get; init; }

    /// <summary>Earlier addresses.</summary>
    [Description("Earlier slugs of this article; they lead here for ever. Never remove one.")]
    public required IReadOnlyList<Located> FormerSlugs { get; init; }

    /// <summary>When its claims were last compared with their sources.</summary>
    [Description("When its claims were last compared with their sources.")]
    public required DateOnly Checked { get; init; }

    /// <summary>When they must be compared again.</summary>
    [Description("When they must be compared again: at most three years later.")]
    public required DateOnly ReviewDue { get; init; }

    /// <summary>Whether it is still being written.</summary>
    [Description("'draft' while it is being written: only a preview link shows it. Left out once it is for readers.")]
    public ArticleStatus? Status { get; init; }

    /// <summary>The first day on which readers see it.</summary>
    [Description("The first day on which readers see it; left out for at once.")]
    public DateOnly? Publish { get; init; }

    /// <summary>The first day on which readers no longer see it.</summary>
    [Description("The first day on which it is gone: its address then says so, and leads to what is related.")]
    public DateOnly? Expires { get; init; }

    /// <summary>The clinician who reviewed it, where there is one.</summary>
    [Description(
        "The clinician who reviewed it. Only a real, named person; leave it out and the page says that no clinician has reviewed it yet.")]
    public Reviewer? Reviewer { get; init; }

    /// <summary>Who may see it on a day.</summary>
    public Standing On(DateOnly day) =>
        Status == ArticleStatus.Draft ? Standing.Draft
        : Expires <= day ? Standing.Expired
        : Publish > day ? Standing.Scheduled
        : Standing.Published;

    /// <summary>What changed since it was published.</summary>
    [Description("What changed since it was published, the newest first; shown at its foot, the clinical ones in the feeds.")]
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>When it was last changed in any way that readers are told of.</summary>
    [JsonIgnore]
    public DateOnly? Edited => Changes.Count > 0 ? Changes.Max(c => c.Date) : null;

    /// <summary>Whether what it claims has changed since a clinician reviewed it.</summary>
    [JsonIgnore]
    public bool ChangedSinceReview =>
        Reviewer is { } reviewer && Changes.Any(c => c.Kind == ChangeKind.Clinical && c.Date > reviewer.Reviewed);

    /// <summary>The drawing that stands for it in lists, on its leaflet and on its share card, where it has one.</summary>
    [Description("Name of the drawing in content/drawings that stands for the article in lists and on its share card; leave it out where "
        + "none fits.")]
    public Located? Picture { get; init; }

    /// <summary>All tags, each once: topics first, then places, symptoms, times and people.</summary>
    [JsonIgnore]
    public IEnumerable<string> AllTags => Tags.Concat(BodyParts).Concat(Symptoms).Concat(When).Concat(Who).Select(t => t.Value).Distinct();
}
