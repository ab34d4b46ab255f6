namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>What a <see cref="Step"/> asks of the text.</summary>
internal enum StepKind
{
    Word,
    Exact,
    Class,
    Gap,
    Number,
    ClauseStart,
    ClauseEnd,
}
