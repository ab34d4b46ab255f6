namespace CrampInfo.Catalog.Search;

/// <summary>A query after all steps: what to look for and how much each thing weighs.</summary>
/// <param name="Text">The query that was looked at.</param>
/// <param name="Words">Its words.</param>
/// <param name="Added">Words searched for beside them.</param>
/// <param name="Concepts">What was recognised in it.</param>
/// <param name="Terms">The words to look for, typed and added, each once.</param>
internal sealed record SearchQuery(
    string Text,
    IReadOnlyList<QueryWord> Words,
    IReadOnlyList<AddedWord> Added,
    IReadOnlyList<FoundConcept> Concepts,
    IReadOnlyList<QueryTerm> Terms);

/// <summary>A word to look for.</summary>
/// <param name="Stem">Its key.</param>
/// <param name="Word">Its number in the index; -1 when no article has it.</param>
/// <param name="Weight">How much it counts: its rarity times how sure we are that it is meant.</param>
/// <param name="Typed">Whether it was typed, and not added.</param>
/// <param name="Telling">Whether it is worth a mark where it stands: neither denied nor a word that says nothing.</param>
internal readonly record struct QueryTerm(string Stem, int Word, double Weight, bool Typed, bool Telling);
