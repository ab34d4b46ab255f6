using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Text">The query that was looked at.</param>
/// <param name="Words">Its words.</param>
/// <param name="Wanted">The words to look for: those that say something and are not denied, or else all there are.</param>
/// <param name="Concepts">What was recognised in it.</param>
internal sealed record SearchQuery(
    string Text, IReadOnlyList<TypedWord> Words, IReadOnlyList<TypedWord> Wanted, IReadOnlyList<FoundConcept> Concepts)
{
    /// <summary>
    /// What a classifier sees of it: its words, and as words of their own its concepts and each two of them together, twice, so
    /// that "lipitor" tells by its letters, as a statin, and as a statin in the calf.
    /// </summary>
    public IReadOnlyList<TypedWord> Features { get; } = [.. Words, .. Labels(Concepts).SelectMany(l => new[] { l, l }).Select((label, i) =>
        new TypedWord("", label, label, 0, 0, int.MaxValue - i, int.MaxValue - i, -1))];

    private static IEnumerable<string> Labels(IReadOnlyList<FoundConcept> concepts)
    {
        var labels = concepts.Select(c => (c.Negated ? "!is:" : "is:") + c.Concept.Id.Value).Order(StringComparer.Ordinal).ToList();
        return labels.Concat(labels.SelectMany((one, i) => labels.Skip(i + 1).Select(other => $"{one} {other}")));
    }
}
