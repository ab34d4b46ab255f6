using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Language;

/// <summary>The layout of <c>content/language/ordinary.yml</c>.</summary>
public sealed class OrdinaryWordsFile : ContentEntry
{
    /// <summary>Ordinary words that must not be corrected.</summary>
    [Description("Ordinary words, separated by spaces, that must never be taken for a slip of another word.")]
    public required IReadOnlyList<string> Words { get; init; }
}
