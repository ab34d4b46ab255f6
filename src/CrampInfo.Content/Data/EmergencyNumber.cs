using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>How sure a country's number is.</summary>
public enum NumberConfidence
{
    /// <summary>A government, health service or ambulance service says so.</summary>
    High,

    /// <summary>The press or a regional body says so.</summary>
    Medium,

    /// <summary>Only others say so: check locally.</summary>
    Low,
}

/// <summary>An entry of <c>content/emergency-numbers.yml</c>: whom to call in one country or region.</summary>
public sealed class EmergencyNumber : ContentEntry
{
    /// <summary>ISO 3166-1 code (GB-SCT is Scotland, EU every member state).</summary>
    [Description("ISO 3166-1 code; GB-SCT is Scotland, EU every member state.")]
    public required Located Country { get; init; }

    /// <summary>Name for readers.</summary>
    [Description("Name for readers.")]
    public required string Name { get; init; }

    /// <summary>Numbers for an ambulance.</summary>
    [Description("Numbers for an ambulance, the first one first; in quotes.")]
    public required IReadOnlyList<string> Emergency { get; init; }

    /// <summary>Advice lines when it is not an emergency.</summary>
    [Description("Advice lines when it is not an emergency.")]
    public IReadOnlyList<AdviceLine> AdviceLine { get; init; } = [];

    /// <summary>Lines for someone who thinks of ending their life.</summary>
    [Description("Lines for someone who thinks of ending their life; leave it out where none was found in a source.")]
    public IReadOnlyList<CrisisLine> CrisisLine { get; init; } = [];

    /// <summary>Where the numbers were read.</summary>
    [Description("Where the numbers were read.")]
    public required NumberSource Source { get; init; }

    /// <summary>How sure they are.</summary>
    [Description("How sure they are; low is shown with 'check locally'.")]
    public required NumberConfidence Confidence { get; init; }

    /// <summary>What a caller should know.</summary>
    [Description("What a caller should know.")]
    public string? Note { get; init; }
}

/// <summary>A telephone line for health advice.</summary>
public sealed class AdviceLine : ContentEntry
{
    /// <summary>The number.</summary>
    [Description("The number, in quotes.")]
    public required string Number { get; init; }

    /// <summary>Who answers.</summary>
    [Description("Who answers.")]
    public required string Name { get; init; }
}

/// <summary>A telephone line for someone who thinks of ending their life.</summary>
public sealed class CrisisLine : ContentEntry
{
    /// <summary>The number.</summary>
    [Description("The number, in quotes.")]
    public required string Number { get; init; }

    /// <summary>Who answers, and when.</summary>
    [Description("Who answers, and when.")]
    public required string Name { get; init; }

    /// <summary>Where it was read.</summary>
    [Description("Where it was read.")]
    public required NumberSource Source { get; init; }

    /// <summary>How sure it is.</summary>
    [Description("How sure it is; low is shown with 'check locally'.")]
    public required NumberConfidence Confidence { get; init; }
}

/// <summary>Where a country's numbers were read.</summary>
public sealed class NumberSource : ContentEntry
{
    /// <summary>Who published them.</summary>
    [Description("Who published them.")]
    public required string Publisher { get; init; }

    /// <summary>The page, where it is known.</summary>
    [Description("The page, where it is known.")]
    public Located? Url { get; init; }
}
