namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A compiled row of words: its steps, and the class or leaf that it proves.</summary>
internal sealed record Row(Step[] Steps, int Target, bool IsLeaf);
