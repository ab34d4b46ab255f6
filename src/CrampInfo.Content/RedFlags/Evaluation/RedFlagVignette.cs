using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Evaluation;

/// <summary>A short account in everyday words, and what it should raise.</summary>
public sealed class RedFlagVignette : ContentEntry
{
    /// <summary>What a person might type.</summary>
    [Description("What a person might type.")]
    public required string Text { get; init; }

    /// <summary>The level it should raise.</summary>
    [Description("The level it should raise: emergency, urgent, soon or none.")]
    public required string Expected { get; init; }

    /// <summary>The sign it is about.</summary>
    [Description("The sign it is about, or none.")]
    public string Flag { get; init; } = "none";

    /// <summary>Why, in a few words.</summary>
    [Description("Why this level is right.")]
    public string Why { get; init; } = "";

    /// <summary>Where the account was read, when it was.</summary>
    [Description("Where the account was read.")]
    public string Source { get; init; } = "";

    /// <summary>Whether people would disagree about it.</summary>
    [Description("true when people who know would disagree.")]
    public bool Unsure { get; init; }
}
