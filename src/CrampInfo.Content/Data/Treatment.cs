using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>Whether a treatment helps.</summary>
public enum Helpfulness
{
    /// <summary>It helps.</summary>
    Yes,

    /// <summary>It probably helps.</summary>
    Probably,

    /// <summary>It possibly helps.</summary>
    Possibly,

    /// <summary>It is unlikely to help.</summary>
    Unlikely,

    /// <summary>It does not help.</summary>
    No,

    /// <summary>It may help, and regulators hold its risk to be greater than its benefit.</summary>
    Risky,

    /// <summary>Nobody knows.</summary>
    Unknown,
}

/// <summary>How sure the evidence makes us; words in the manner of GRADE.</summary>
public enum EvidenceStrength
{
    /// <summary>Several good trials agree.</summary>
    Strong,

    /// <summary>Good evidence with gaps.</summary>
    Moderate,

    /// <summary>Small or weak studies.</summary>
    Weak,

    /// <summary>Untested: experience and opinion only.</summary>
    None,
}

/// <summary>
/// An entry of <c>content/treatments.yml</c>: the one verdict on a treatment that its own page and every "What helps" table draw.
/// </summary>
public sealed class Treatment : ContentEntry
{
    /// <summary>Name in blocks.</summary>
    [Description("Name in '::: treatments' and '::: verdict' blocks.")]
    public required Located Id { get; init; }

    /// <summary>Name for readers.</summary>
    [Description("Name for readers.")]
    [MaxLength(60)]
    public required string Name { get; init; }

    /// <summary>The article that explains it.</summary>
    [Description("Slug of the article that explains it.")]
    public required Located Article { get; init; }

    /// <summary>Does it help?</summary>
    [Description("Does it help?")]
    public required Helpfulness Helps { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    [Description("The verdict in one plain sentence of at most 14 words.")]
    [MaxLength(120)]
    public required string Verdict { get; init; }

    /// <summary>How it is thought to work.</summary>
    [Description("How it is thought to work, and whether that is known.")]
    public required string How { get; init; }

    /// <summary>Whom it was tried on or may suit.</summary>
    [Description("Whom it was tried on or may suit.")]
    public required string ForWhom { get; init; }

    /// <summary>What it brings, in counts.</summary>
    [Description("What it brings, in counts as people read them.")]
    public required string Benefit { get; init; }

    /// <summary>What it can do wrong, in counts.</summary>
    [Description("What it can do wrong, in counts where they are known.")]
    public required string Harm { get; init; }

    /// <summary>How strong the evidence is.</summary>
    [Description("How strong the evidence is.")]
    public required EvidenceStrength Evidence { get; init; }

    /// <summary>Why the evidence is graded so.</summary>
    [Description("One line that says why the evidence is graded so.")]
    public required string EvidenceReason { get; init; }

    /// <summary>What happens without it.</summary>
    [Description("What happens without it.")]
    public required string Without { get; init; }

    /// <summary>How it touches daily life.</summary>
    [Description("How it touches daily life: how often, how long, what to watch for.")]
    public required string DailyLife { get; init; }

    /// <summary>Where this was read.</summary>
    [Description("Ids of the sources.")]
    public required IReadOnlyList<Located> Sources { get; init; }

    /// <summary>Who disagrees.</summary>
    [Description("Bodies that see it differently.")]
    public IReadOnlyList<Disagreement> ExpertsDiffer { get; init; } = [];
}

/// <summary>What one named body says where experts differ.</summary>
public sealed class Disagreement : ContentEntry
{
    /// <summary>The body.</summary>
    [Description("Name of the body.")]
    public required string Who { get; init; }

    /// <summary>What it says.</summary>
    [Description("What it says, in plain words.")]
    public required string Says { get; init; }

    /// <summary>Where it says so.</summary>
    [Description("Ids of the sources.")]
    public required IReadOnlyList<Located> Sources { get; init; }
}
