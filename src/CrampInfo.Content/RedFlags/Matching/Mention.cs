namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A place where something was said: its words and what their surroundings say about them.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">Word after the last.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Words">The words that count, without what stands between them.</param>
/// <param name="Past">Whether it is told as long ago.</param>
/// <param name="Settled">Whether it is told as gone again.</param>
internal sealed record Mention(int Start, int End, int Sentence, int[] Words, bool Past, bool Settled)
{
    /// <summary>Both together.</summary>
    public Mention With(Mention other) => new(
        Math.Min(Start, other.Start),
        Math.Max(End, other.End),
        Math.Max(Sentence, other.Sentence),
        [.. Words.Union(other.Words).Order()],
        Past || other.Past,
        Settled || other.Settled);
}
