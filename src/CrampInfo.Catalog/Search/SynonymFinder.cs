using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>A word that is searched for beside those that were typed.</summary>
/// <param name="Stem">Its key.</param>
/// <param name="Start">The first of the typed words that it stands beside.</param>
/// <param name="End">The word after their last.</param>
/// <param name="Meaning">The words it belongs to, for readers.</param>
internal readonly record struct AddedWord(string Stem, int Start, int End, string Meaning);

/// <summary>Adds what typed words mean, and never takes a typed word away.</summary>
internal sealed class SynonymFinder
{
    private readonly PhraseBook<Meaning> _phrases;
    private readonly Stemmer _stemmer;
    private readonly IReadOnlySet<string> _stopWords;

    public SynonymFinder(SearchWords words, Stemmer stemmer)
    {
        _stemmer = stemmer;
        _stopWords = words.StopWords;
        _phrases = new(stemmer.Stem, words.Fillers);
        foreach (var synonym in words.Synonyms)
        {
            foreach (var phrase in synonym.Words)
            {
                foreach (var meaning in synonym.Means.Count > 0 ? synonym.Means : synonym.Words.Where(w => w != phrase))
                    _phrases.Add(phrase, new(meaning, StemsOf(meaning)));
            }
        }
    }

    /// <summary>The words to add.</summary>
    public List<AddedWord> Find(IReadOnlyList<QueryWord> words) =>
        [.. _phrases.Find(words).SelectMany(m => m.Value.Stems.Select(s => new AddedWord(s, m.Start, m.End, m.Value.Text)))];

    /// <summary>The keys of the words of a meaning that say something.</summary>
    public string[] StemsOf(string meaning) =>
        [.. Tokeniser.Tokenise(meaning).Where(t => !_stopWords.Contains(t.Text)).Select(t => _stemmer.Stem(t.Text)).Distinct()];

    private sealed record Meaning(string Text, string[] Stems);
}
