using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>How much of a document was read before it was cited.</summary>
public enum SourceReading
{
    /// <summary>The whole document.</summary>
    FullText,

    /// <summary>Its summary.</summary>
    Abstract,

    /// <summary>A part of it.</summary>
    Excerpt,
}

/// <summary>What sort of document a source is.</summary>
public enum SourceType
{
    /// <summary>A systematic review of trials.</summary>
    SystematicReview,

    /// <summary>A guideline for clinicians.</summary>
    Guideline,

    /// <summary>A medicines regulator.</summary>
    Regulator,

    /// <summary>A trial that shared out treatments by chance.</summary>
    RandomisedTrial,

    /// <summary>A study that watched and counted.</summary>
    ObservationalStudy,

    /// <summary>A review without a fixed method.</summary>
    Review,

    /// <summary>A handbook or encyclopaedia for professionals.</summary>
    Reference,

    /// <summary>A health service's page for the public.</summary>
    PatientInformation,
}

/// <summary>An entry of <c>content/sources.yml</c>, the bibliography.</summary>
public sealed class Source : ContentEntry
{
    /// <summary>Name in citations.</summary>
    [Description("Name in citations: [@id].")]
    public required Located Id { get; init; }

    /// <summary>Title of the document.</summary>
    [Description("Title of the document.")]
    public required string Title { get; init; }

    /// <summary>Who wrote it.</summary>
    [Description("Who wrote it, where it is named.")]
    public string? Authors { get; init; }

    /// <summary>Who published it.</summary>
    [Description("Who published it.")]
    public required string Publisher { get; init; }

    /// <summary>Year of publication.</summary>
    [Description("Year of publication, where it is given.")]
    public int? Year { get; init; }

    /// <summary>Where it can be read.</summary>
    [Description("Where it can be read.")]
    public required Located Url { get; init; }

    /// <summary>What sort of document it is.</summary>
    [Description("What sort of document it is.")]
    public required SourceType Type { get; init; }

    /// <summary>How much of it was read.</summary>
    [Description("How much of it was read: full-text, abstract or excerpt.")]
    public required SourceReading Read { get; init; }

    /// <summary>What a reader should know about the copy that was read.</summary>
    [Description("What a reader should know about the copy that was read.")]
    [MaxLength(240)]
    public string? Note { get; init; }

    /// <summary>What it tells people to stop.</summary>
    [Description(
        "What it tells people to stop, in the words that a sign's 'do' has for it; without this, no 'do' may say stop in its name.")]
    public IReadOnlyList<string> SaysStop { get; init; } = [];

    /// <summary>When it was read.</summary>
    [Description("When it was read.")]
    public required DateOnly Checked { get; init; }
}
