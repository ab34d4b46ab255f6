using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags;

/// <summary>The proof that a warning sign's words work: every entry is a test case.</summary>
public sealed class RedFlagExamples : ContentEntry
{
    /// <summary>Searches that must raise the sign.</summary>
    [Description("Searches that must raise the sign.")]
    public required IReadOnlyList<string> ShowsOn { get; init; }

    /// <summary>Searches that look alike and must not raise it.</summary>
    [Description("Searches that look alike and must not raise it.")]
    public required IReadOnlyList<string> NotOn { get; init; }
}
