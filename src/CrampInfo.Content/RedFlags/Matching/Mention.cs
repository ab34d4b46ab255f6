namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A place where something was said: its words and what their surroundings say about them.</summary>
/// <param name="start">First word.</param>
/// <param name="end">Word after the last.</param>
/// <param name="sentence">Number of its sentence.</param>
/// <param name="past">Whether it is told as long ago.</param>
/// <param name="settled">Whether it is told as gone again.</param>
internal abstract class Mention(int start, int end, int sentence, bool past, bool settled)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public int Sentence { get; } = sentence;

    public bool Past { get; } = past;

    public bool Settled { get; } = settled;

    /// <summary>The words that count, without what stands between them.</summary>
    public abstract IEnumerable<int> Words { get; }

    /// <summary>A row of words.</summary>
    public sealed class Row(int start, int end, int sentence, int[] words, bool past, bool settled) : Mention(start, end, sentence, past, settled)
    {
        public override IEnumerable<int> Words => words;
    }

    /// <summary>Two together. Most are never shown, so their words are only put together when asked for.</summary>
    public sealed class Pair(Mention one, Mention other) : Mention(
        Math.Min(one.Start, other.Start),
        Math.Max(one.End, other.End),
        Math.Max(one.Sentence, other.Sentence),
        one.Past || other.Past,
        one.Settled || other.Settled)
    {
        public override IEnumerable<int> Words => one.Words.Union(other.Words);
    }
}
