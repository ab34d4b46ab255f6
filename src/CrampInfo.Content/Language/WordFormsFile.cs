using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Language;

/// <summary>The layout of <c>content/language/words.yml</c>.</summary>
public sealed class WordFormsFile : ContentEntry
{
    /// <summary>Words with forms that no rule can find.</summary>
    [Description("Words with irregular forms, other spellings and common slips.")]
    public required IReadOnlyList<WordForm> Forms { get; init; }

    /// <summary>Ordinary words that are one slip away from a word that matters.</summary>
    [Description("Ordinary words, separated by spaces, that must never be taken for a slip of another word.")]
    public required IReadOnlyList<string> Ordinary { get; init; }
}
