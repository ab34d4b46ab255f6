using CrampInfo.Content;
using CrampInfo.Content.Data;
using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>A concept that was recognised in a query.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Negated">Whether the query says that it is not so.</param>
internal sealed record FoundConcept(SearchConcept Concept, int Start, int End, bool Negated);

/// <summary>Recognises body parts, times, people, feelings, triggers, medicines and named things in the words of a query.</summary>
internal sealed class ConceptFinder
{
    private readonly PhraseBook<SearchConcept> _phrases;

    public ConceptFinder(LibraryData data, Stemmer stemmer)
    {
        _phrases = new(stemmer.Stem, data.SearchWords.Fillers);
        foreach (var concept in ConceptsOf(data))
        {
            foreach (var phrase in concept.Words)
                _phrases.Add(phrase, concept);
        }
    }

    /// <summary>All concepts: those of their file, and each medical word of the glossary that an article tells more about.</summary>
    public static IEnumerable<SearchConcept> ConceptsOf(LibraryData data)
    {
        var known = data.SearchWords.Concepts.SelectMany(c => c.Words).Select(TextNormaliser.Normalise).ToHashSet();
        return data.SearchWords.Concepts.Concat(data.Glossary.Where(t => t.Article is not null).Select(t => new SearchConcept
        {
            Id = t.Id,
            Name = t.Term,
            Kind = ConceptKind.Condition,
            Words = [.. t.Also.Append(t.Term).Where(w => known.Add(TextNormaliser.Normalise(w)))],
            About = [t.Article!.Value],
        }));
    }

    /// <summary>The concepts in the words; what lies inside a longer phrase of another meaning is not meant.</summary>
    public List<FoundConcept> Find(IReadOnlyList<TypedWord> words)
    {
        var matches = _phrases.Find(words);
        var found = new List<FoundConcept>();
        foreach (var match in matches.Where(m => !matches.Exists(other => Covers(other, m))))
        {
            var negated = Enumerable.Range(match.Start, match.End - match.Start).All(i => words[i].IsDenied);
            var at = found.FindIndex(f => f.Concept == match.Value);
            if (at < 0)
                found.Add(new(match.Value, match.Start, match.End, negated));
            else if (found[at].Negated == negated ? match.End - match.Start > found[at].End - found[at].Start : found[at].Negated)
                found[at] = new(match.Value, match.Start, match.End, negated);
        }

        return found;
    }

    /// <summary>A longer phrase swallows a shorter one inside it, except that a place inside a name is still a place.</summary>
    private static bool Covers(PhraseMatch<SearchConcept> longer, PhraseMatch<SearchConcept> shorter) =>
        longer.Start <= shorter.Start && longer.End >= shorter.End && longer.Told > shorter.Told
        && longer.Value != shorter.Value
        && (shorter.Value.Kind != ConceptKind.BodyPart || longer.Value.Kind == ConceptKind.BodyPart);
}
