using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Language;

/// <summary>The layout of <c>content/language/words.yml</c>.</summary>
public sealed class WordFormsFile : ContentEntry
{
    /// <summary>Words with forms that no rule can find.</summary>
    [Description("Words with irregular forms, other spellings and common slips.")]
    public required IReadOnlyList<WordForm> Forms { get; init; }
}
