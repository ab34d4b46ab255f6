using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>One finding of <c>content/language/lexicon.yml</c> and the ways people say it.</summary>
public sealed class LexiconEntry : ContentEntry
{
    /// <summary>Its name in patterns.</summary>
    [Description("Name of the finding; patterns write it in braces.")]
    public required Located Name { get; init; }

    /// <summary>How context changes it.</summary>
    [Description("sign (a complaint; when left out), state (a lasting circumstance) or part (where or when).")]
    public FindingKind Kind { get; init; }

    /// <summary>Patterns, one or more ways per line.</summary>
    [Description("Ways to say it, in the pattern language.")]
    public required IReadOnlyList<Located> Words { get; init; }
}
