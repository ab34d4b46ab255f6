using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>Words of <c>content/language/context.yml</c> that change what is said near them.</summary>
public sealed class ContextRule : ContentEntry
{
    /// <summary>What they say.</summary>
    [Description("What the words say: denied, past, settled, question, elsewhere, nothing (only looks like one) or turn (ends a reach).")]
    public required ContextKind Says { get; init; }

    /// <summary>Which words they speak about.</summary>
    [Description("Which words they speak about: after, before, clause, earlier, later or sentence.")]
    public ContextReach Reach { get; init; }

    /// <summary>Whether "not red and swollen" denies both.</summary>
    [Description("true when the reach goes on after 'and', as in 'not red and swollen'.")]
    public bool ThroughAnd { get; init; }

    /// <summary>Patterns without <c>~</c> and <c>&amp;</c>.</summary>
    [Description("The words, in the pattern language; rows of words only.")]
    public required IReadOnlyList<Located> Words { get; init; }
}
