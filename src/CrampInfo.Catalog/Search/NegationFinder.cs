using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Marks words that the query denies ("no swelling", "not pregnant", "without pain"): up to three telling words after a
/// word of denial, to the end of the clause or the next "but". In the manner of NegEx (Chapman and others, 2001), with a
/// list of phrases that only look like denials ("will not stop", "no idea").
/// </summary>
internal sealed class NegationFinder
{
    private const int Reach = 3;

    private readonly PhraseBook<string> _denials;
    private readonly PhraseBook<string> _others;
    private readonly IReadOnlySet<string> _stopWords;

    /// <param name="words">The words of denial.</param>
    /// <param name="names">Names of articles: in "cramps but no period" nothing is denied.</param>
    /// <param name="stemmer">Folds inflections.</param>
    public NegationFinder(SearchWords words, IEnumerable<string> names, Stemmer stemmer)
    {
        // Denials are short words, and short words are fillers elsewhere: here every word counts.
        var none = new HashSet<string>();
        _denials = new(stemmer.Stem, none);
        _others = new(stemmer.Stem, none);
        _stopWords = words.StopWords;
        foreach (var phrase in words.Negations)
            _denials.Add(phrase, phrase);
        foreach (var phrase in words.NotNegations)
            _others.Add(phrase, phrase);
        foreach (var name in names)
            _others.Add(name, name);
    }

    /// <summary>The words, with those marked that are denied.</summary>
    public List<QueryWord> Mark(IReadOnlyList<QueryWord> words)
    {
        var marked = words.ToList();
        var others = _others.Find(words);
        foreach (var denial in _denials.Find(words))
        {
            if (others.Exists(o => o.Start <= denial.Start && o.End >= denial.End))
                continue;
            var told = 0;
            for (var i = denial.End; i < words.Count && told < Reach; i++)
            {
                if (words[i].Clause != words[denial.Start].Clause || words[i].Text is "but" or "just" or "only" or "and" or "then" or "though")
                    break;
                marked[i] = marked[i] with { Negated = true };
                told += _stopWords.Contains(words[i].Text) ? 0 : 1;
            }
        }

        return marked;
    }
}
