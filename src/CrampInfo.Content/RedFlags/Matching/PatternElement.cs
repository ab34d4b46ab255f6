namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>One piece of a sequence.</summary>
internal abstract record PatternElement
{
    /// <summary>Whether it may be left out: <c>word?</c>.</summary>
    public bool Optional { get; init; }

    /// <summary>A word in any inflection.</summary>
    public sealed record Word(string Text) : PatternElement;

    /// <summary>A word exactly as written: <c>=gone</c>.</summary>
    public sealed record Exact(string Text) : PatternElement;

    /// <summary>A finding of the lexicon: <c>{calf}</c>.</summary>
    public sealed record Finding(string Name) : PatternElement;

    /// <summary>A choice: <c>(a|b c)</c>.</summary>
    public sealed record Choice(IReadOnlyList<Pattern.Sequence> Options) : PatternElement;

    /// <summary>Up to so many words of any kind: <c>*</c> (three) or <c>*5</c>.</summary>
    public sealed record Gap(int Max) : PatternElement;

    /// <summary>A number in a range: <c>#</c>, <c>#38+</c>, <c>#8-42</c>.</summary>
    public sealed record Number(double Min, double Max) : PatternElement;

    /// <summary>Beginning of a clause: <c>^</c>.</summary>
    public sealed record ClauseStart : PatternElement;

    /// <summary>End of a clause: <c>$</c>.</summary>
    public sealed record ClauseEnd : PatternElement;

    /// <summary>A bracketed pattern that holds more than a sequence; only allowed on its own.</summary>
    public sealed record Group(Pattern Inner) : PatternElement;
}
