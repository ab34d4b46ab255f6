using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Completes what is being typed. Every word typed must begin a word of the suggestion, in any order; a word that begins
/// nothing is corrected first.
/// </summary>
internal sealed class SuggestionFinder
{
    private const int Most = 8;
    private const int MaxWords = 8;

    /// <summary>
    /// Entries that are looked at for one word; the best come first, so that a short prefix costs no more than a long one.
    /// </summary>
    private const int MaxEntries = 2000;

    /// <summary>Shorter beginnings are nearly all beginnings of something.</summary>
    private const int SlipFrom = 4;

    /// <summary>When fewer texts begin with what was typed, the search is asked too.</summary>
    private const int Few = 3;

    private readonly QueryReader _reader;
    private readonly Func<string, IReadOnlyList<SearchResult>> _search;
    private readonly IReadOnlySet<string> _stopWords;
    private readonly List<Entry> _entries = [];
    private readonly string[] _words;
    private readonly int[][] _entriesOf;

    /// <param name="site">Whose names are suggested.</param>
    /// <param name="reader">Puts slips right.</param>
    /// <param name="search">Finds articles.</param>
    public SuggestionFinder(Site site, QueryReader reader, Func<string, IReadOnlyList<SearchResult>> search)
    {
        _reader = reader;
        _search = search;
        _stopWords = site.Data.SearchWords.StopWords;
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var article in site.Articles)
            Add(article.Front.Title, SuggestionKind.Article, article.Slug);
        foreach (var concept in site.Data.SearchWords.Concepts.Where(c => c.Words.Count > 0 && IsSymptom(c.Kind)))
            Add(concept.Name, SuggestionKind.Symptom, null);
        foreach (var article in site.Articles)
        {
            foreach (var name in article.Front.LayWords.Concat(article.Front.OtherNames))
                Add(name, SuggestionKind.LayWords, article.Slug);
        }

        var postings = new Dictionary<string, List<int>>();
        for (var i = 0; i < _entries.Count; i++)
        {
            foreach (var word in _entries[i].Words.Distinct())
            {
                if (!postings.TryGetValue(word, out var list))
                    postings.Add(word, list = []);
                list.Add(i);
            }
        }

        _words = [.. postings.Keys.Order(StringComparer.Ordinal)];
        _entriesOf = [.. _words.Select(w => postings[w].ToArray())];

        void Add(string text, SuggestionKind kind, string? slug)
        {
            if (texts.Add(text))
                _entries.Add(new(text, kind, slug, [.. Tokeniser.Tokenise(text).Select(t => t.Text)]));
        }
    }

    /// <summary>The best completions of a text.</summary>
    public IReadOnlyList<Suggestion> Find(string prefix)
    {
        var words = Tokeniser.Tokenise(prefix).Take(MaxWords).Select(t => t.Text).ToList();
        // "leg cramps in be" asks for beds, not for "in".
        var typed = words.Where(w => !_stopWords.Contains(w)).ToList() is { Count: > 0 } telling ? telling : words;
        if (typed.Count == 0)
            return [];
        var found = Matches(typed);
        if (found.Count == 0)
            found = Matches([.. typed.Select(Corrected)]);
        var suggestions = found.Take(Most).Select(e => new Suggestion(e.Text, e.Kind, e.Slug)).ToList();
        if (found.Count >= Few || words.Count < 2)
            return suggestions;
        // "Calf cramp at ni" begins no name, and yet it is plain what it is about once the last word is whole.
        words[^1] = Completed(words[^1]);
        return [.. suggestions
            .Concat(_search(string.Join(' ', words)).Take(Few).Select(r => new Suggestion(r.Title, SuggestionKind.Article, r.Slug)))
            .DistinctBy(s => s.Text, StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    /// <summary>The word that most names have of those that begin so.</summary>
    private string Completed(string beginning)
    {
        var (from, to) = Range(beginning);
        return from == to ? beginning : _words[Enumerable.Range(from, to - from).MaxBy(i => _entriesOf[i].Length)];
    }

    private static bool IsSymptom(ConceptKind kind) => kind is ConceptKind.BodyPart or ConceptKind.Feeling or ConceptKind.Condition;

    /// <summary>A word that begins nothing: a known slip, the beginning of a word with a slip in it, or a whole word with one.</summary>
    private string Corrected(string word)
    {
        if (Begins(word))
            return word;
        if (_reader.Stemmer.Stem(word) is var known && Begins(known))
            return known;
        return NearestBeginning(word) ?? _reader.Correct(word) ?? word;
    }

    private bool Begins(string word) => Range(word) is (var from, var to) && from < to;

    private string? NearestBeginning(string word)
    {
        if (word.Length < SlipFrom)
            return null;
        var (from, to) = Range(word[..1]);
        for (var i = from; i < to; i++)
        {
            for (var length = word.Length - 1; length <= word.Length + 1; length++)
            {
                if (_words[i].Length >= length && EditDistance.Between(word, _words[i].AsSpan(0, length), 1) <= 1)
                    return _words[i][..length];
            }
        }

        return null;
    }

    private List<Entry> Matches(List<string> typed)
    {
        // Look where there is least to look at: the longest word is likely the rarest.
        var candidates = new SortedSet<int>();
        var (from, to) = Range(typed.MaxBy(w => w.Length)!);
        for (var i = from; i < to && candidates.Count < MaxEntries; i++)
        {
            foreach (var entry in _entriesOf[i].Take(MaxEntries - candidates.Count))
                candidates.Add(entry);
        }

        return [.. candidates.Select(i => _entries[i])
            .Where(e => typed.TrueForAll(w => e.Words.Any(x => x.StartsWith(w, StringComparison.Ordinal))))
            .OrderByDescending(e => e.Words[0].StartsWith(typed[0], StringComparison.Ordinal))
            .ThenBy(e => e.Kind)
            .ThenBy(e => e.Words.Length)
            .ThenBy(e => e.Text, StringComparer.Ordinal)];
    }

    /// <summary>Where the words that begin with a prefix stand.</summary>
    private (int From, int To) Range(string prefix)
    {
        var from = Array.BinarySearch(_words, prefix, StringComparer.Ordinal);
        from = from < 0 ? ~from : from;
        var to = from;
        while (to < _words.Length && _words[to].StartsWith(prefix, StringComparison.Ordinal))
            to++;
        return (from, to);
    }

    private sealed record Entry(string Text, SuggestionKind Kind, string? Slug, string[] Words);
}
