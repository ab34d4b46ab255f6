using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Language;

/// <summary>The layout of <c>content/language/denials.yml</c>.</summary>
public sealed class DenialsFile : ContentEntry
{
    /// <summary>Words of denial.</summary>
    [Description("Words that say that what follows is not so.")]
    public required IReadOnlyList<string> Denials { get; init; }

    /// <summary>What only looks like a denial.</summary>
    [Description("Phrases with a word of denial that deny nothing.")]
    public required IReadOnlyList<string> NotDenials { get; init; }

    /// <summary>Words between a denial and what it denies.</summary>
    [Description("Words that may stand between a denial and what it denies.")]
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>What is denied.</summary>
    [Description("What is denied; a denial ends there.")]
    public required IReadOnlyList<string> Things { get; init; }
}
