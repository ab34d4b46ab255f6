namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>What an author wrote as a pattern, as a tree.</summary>
internal abstract record Pattern
{
    /// <summary>Words in a row.</summary>
    public sealed record Sequence(IReadOnlyList<PatternElement> Elements) : Pattern;

    /// <summary>One of several: <c>a | b</c>.</summary>
    public sealed record AnyOf(IReadOnlyList<Pattern> Parts) : Pattern;

    /// <summary>Several together, in any order, and perhaps some that must not be there: <c>a ~ b ~ !c</c>.</summary>
    public sealed record Together(Nearness Within, IReadOnlyList<Pattern> Parts, IReadOnlyList<Pattern> Absent) : Pattern;
}
