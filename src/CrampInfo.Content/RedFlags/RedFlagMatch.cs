namespace CrampInfo.Content.RedFlags;

/// <summary>A warning sign that a text speaks of.</summary>
/// <param name="Rule">The sign.</param>
/// <param name="Because">The words of the text that raised it, as typed, in their order.</param>
public sealed record RedFlagMatch(RedFlagRule Rule, IReadOnlyList<string> Because);
