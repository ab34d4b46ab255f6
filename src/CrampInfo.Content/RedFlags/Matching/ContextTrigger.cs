namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A compiled line of <c>context.yml</c>.</summary>
/// <param name="Rule">What it says and how far it reaches.</param>
/// <param name="Words">The rows of words that set it off.</param>
internal sealed record ContextTrigger(ContextRule Rule, IReadOnlyList<int> Words);
