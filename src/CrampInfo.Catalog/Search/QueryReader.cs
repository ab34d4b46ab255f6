using CrampInfo.Content;
using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>Runs a query through the steps: split, correct, leave out, recognise, add, deny, weigh.</summary>
internal sealed class QueryReader
{
    private readonly SearchWords _searchWords;
    private readonly SearchIndex _index;
    private readonly RankingWeights _weights;
    private readonly SearchSteps _steps;
    private readonly QuerySplitter _splitter;
    private readonly QuerySpelling _spelling;
    private readonly NegationFinder _negation;
    private readonly ConceptFinder _concepts;
    private readonly SynonymFinder _synonyms;

    public QueryReader(LibraryData data, SearchIndex index, QuerySpelling spelling, Stemmer stemmer, RankingWeights weights, SearchSteps steps)
    {
        var searchWords = data.SearchWords;
        _searchWords = searchWords;
        _index = index;
        _weights = weights;
        _steps = steps;
        _splitter = new(stemmer);
        _spelling = spelling;
        _negation = new(searchWords, index.BySlug.Values.SelectMany(a => a.Names).Select(n => n.Text), stemmer);
        _concepts = new(data, stemmer);
        _synonyms = new(searchWords, stemmer);
    }

    /// <summary>Reads a query.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="literal">Whether its spelling is left alone.</param>
    public SearchQuery Read(string query, bool literal)
    {
        var text = QuerySplitter.Shorten(query);
        var words = _splitter.Split(text);
        if (_steps.HasFlag(SearchSteps.Spelling) && !literal)
            words = _spelling.Correct(words);
        if (_steps.HasFlag(SearchSteps.StopWords))
            words = [.. words.Select(w => _searchWords.StopWords.Contains(w.Text) ? w with { Stop = true } : w)];
        if (_steps.HasFlag(SearchSteps.Negation))
            words = _negation.Mark(words);
        var concepts = _steps.HasFlag(SearchSteps.Concepts) ? _concepts.Find(words) : [];
        var added = _steps.HasFlag(SearchSteps.Synonyms) ? _synonyms.Find(words) : [];
        return new(text, words, added, concepts, Terms(words, added, concepts));
    }

    private List<QueryTerm> Terms(List<QueryWord> words, List<AddedWord> added, List<FoundConcept> concepts)
    {
        var terms = new Dictionary<string, (double Sureness, bool Typed)>();
        // When nothing but stop words was typed ("how to"), they are all there is to go by.
        var onlyStops = words.TrueForAll(w => w.Stop);
        var specific = concepts.Exists(c => !c.Negated && c.Concept.Words.Count > 0 && _weights.IsSpecific(c.Concept));
        for (var i = 0; i < words.Count; i++)
            Add(words[i].Stem, Sureness(words[i], onlyStops) * InPhrase(i, concepts, specific), typed: true);
        foreach (var word in added)
            Add(word.Stem, _weights.Synonym * Least(words, word.Start, word.End), typed: false);
        foreach (var concept in concepts.Where(c => !c.Negated))
        {
            foreach (var stem in _synonyms.StemsOf(concept.Concept.Name))
                Add(stem, _weights.ConceptName * Least(words, concept.Start, concept.End), typed: false);
        }

        return [.. terms.Select(t => (t.Key, t.Value, Word: _index.WordOf(t.Key)))
            .Select(t => new QueryTerm(t.Key, t.Word, t.Value.Sureness * _index.RarityOf(t.Word), t.Value.Typed, t.Value.Sureness > _weights.DeniedWord))];

        void Add(string stem, double sureness, bool typed)
        {
            if (!terms.TryGetValue(stem, out var known) || known.Sureness < sureness)
                terms[stem] = (sureness, typed || known.Typed);
        }
    }

    /// <summary>
    /// In "cut down" and "out of bed" no word means quite what it means elsewhere; and in "hand cramps since I take lasix"
    /// the hand matters less than it does alone.
    /// </summary>
    private double InPhrase(int word, List<FoundConcept> concepts, bool specific)
    {
        var share = 1.0;
        foreach (var found in concepts.Where(c => c.Concept.Words.Count > 0 && word >= c.Start && word < c.End))
        {
            share = Math.Min(share, found.Concept.Kind switch
            {
                ConceptKind.Wish when found.End - found.Start > 1 => _weights.WordOfWish,
                ConceptKind.When or ConceptKind.Who or ConceptKind.Feeling or ConceptKind.Trigger when found.End - found.Start > 1 => _weights.WordOfPhrase,
                ConceptKind.BodyPart or ConceptKind.Feeling when specific => _weights.WordBesideSpecific,
                _ => 1,
            });
        }

        return share;
    }

    private double Sureness(QueryWord word, bool onlyStops) =>
        (word.Stop && !onlyStops ? _weights.StopWord : 1) * (word.Corrected ? _weights.Corrected : 1) * (word.Negated ? _weights.DeniedWord : 1);

    private double Least(List<QueryWord> words, int start, int end) =>
        words.Skip(start).Take(end - start).Min(w => (w.Negated ? _weights.DeniedWord : 1) * (w.Corrected ? _weights.Corrected : 1));
}
