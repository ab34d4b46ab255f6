using CrampInfo.Content;
using CrampInfo.Content.Search;
using CrampInfo.Content.SharedData;
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
    private readonly List<(SearchConcept Concept, string[] Ids)> _together;

    public ConceptFinder(LibraryData data, Stemmer stemmer)
    {
        var words = data.SearchWords;
        _phrases = new(stemmer.Stem, words.Fillers);
        var known = new HashSet<string>();
        foreach (var (concept, phrase) in words.Concepts.SelectMany(c => c.Words.Select(w => (c, w))))
        {
            _phrases.Add(phrase, concept);
            known.Add(TextNormaliser.Normalise(phrase));
        }

        foreach (var term in data.Glossary.Where(t => t.Article is not null))
        {
            var concept = OfGlossary(term, [.. term.Also.Append(term.Term).Where(w => known.Add(TextNormaliser.Normalise(w)))]);
            foreach (var phrase in concept.Words)
                _phrases.Add(phrase, concept);
        }

        _together = [.. words.Concepts.SelectMany(c => c.Together.Select(g => (c, g.Ids.Select(i => i.Value).ToArray())))];
    }

    /// <summary>The concepts in the words; what lies inside a longer phrase of another meaning is not meant.</summary>
    public List<FoundConcept> Find(IReadOnlyList<QueryWord> words)
    {
        var matches = _phrases.Find(words);
        var found = new List<FoundConcept>();
        foreach (var match in matches)
        {
            if (matches.Exists(other => Covers(other, match)))
                continue;
            var negated = Enumerable.Range(match.Start, match.End - match.Start).All(i => words[i].Negated);
            if (found.FindIndex(f => f.Concept == match.Value) is var at and >= 0)
            {
                if (found[at].Negated && !negated)
                    found[at] = new(match.Value, match.Start, match.End, false);
                continue;
            }

            found.Add(new(match.Value, match.Start, match.End, negated));
        }

        // Twice, so that a group may name another group.
        AddTogether(found);
        AddTogether(found);
        return found;
    }

    /// <summary>A medical word that the glossary explains leads to the article that tells more.</summary>
    private static SearchConcept OfGlossary(GlossaryTerm term, IReadOnlyList<string> words) => new()
    {
        Id = term.Id,
        Name = term.Term,
        Kind = ConceptKind.Condition,
        Words = words,
        About = [term.Article!.Value],
    };

    private void AddTogether(List<FoundConcept> found)
    {
        foreach (var (concept, ids) in _together)
        {
            if (found.Exists(f => f.Concept == concept))
                continue;
            var parts = ids.Select(id => found.Find(f => f.Concept.Id.Value == id && !f.Negated)).ToList();
            if (parts.TrueForAll(p => p is not null))
                found.Add(new(concept, parts.Min(p => p!.Start), parts.Max(p => p!.End), false));
        }
    }

    /// <summary>A longer phrase swallows a shorter one inside it, except that a place inside a name is still a place.</summary>
    private static bool Covers(PhraseMatch<SearchConcept> longer, PhraseMatch<SearchConcept> shorter) =>
        longer.Start <= shorter.Start && longer.End >= shorter.End && longer.Told > shorter.Told
        && longer.Value != shorter.Value
        && (shorter.Value.Kind != ConceptKind.BodyPart || longer.Value.Kind == ConceptKind.BodyPart);
}
