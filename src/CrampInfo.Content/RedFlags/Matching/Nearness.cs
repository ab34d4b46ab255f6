namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>How close the parts of a pattern must stand.</summary>
internal enum Nearness
{
    /// <summary><c>~</c>: in one sentence, a few words apart.</summary>
    Near,

    /// <summary><c>&amp;</c>: in one sentence.</summary>
    Sentence,

    /// <summary><c>&amp;&amp;</c>: anywhere in the text.</summary>
    Text,
}
