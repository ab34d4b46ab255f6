using System.Collections.Concurrent;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Puts slips right against the words of the site itself: slips of the finger first (<see cref="Speller"/>), then words
/// spelled by ear (<see cref="SoundSpelling"/>), then words run together ("legcramps"). A word the site knows is never changed.
/// </summary>
internal sealed class QuerySpelling
{
    private const int RememberedWords = 4096;

    private readonly Stemmer _stemmer;
    private readonly IReadOnlySet<string> _knownStems;
    private readonly HashSet<string> _parts;
    private readonly Speller _speller;
    private readonly Speller _bySound;
    private readonly Dictionary<string, string> _ofSound = [];
    private readonly IReadOnlyDictionary<string, string> _written;
    private readonly ConcurrentDictionary<string, string[]?> _remembered = new();

    /// <param name="vocabulary">Words to correct to, the most telling first.</param>
    /// <param name="alsoKnown">Words that are left alone and never corrected to.</param>
    /// <param name="knownStems">Keys of all words of the site.</param>
    /// <param name="written">How words are written whose one spelling no reader would know.</param>
    /// <param name="stemmer">Folds inflections.</param>
    public QuerySpelling(IReadOnlyList<string> vocabulary, IEnumerable<string> alsoKnown, IReadOnlySet<string> knownStems, IReadOnlyDictionary<string, string> written, Stemmer stemmer)
    {
        _written = written;
        _stemmer = stemmer;
        _knownStems = knownStems;
        _parts = [.. vocabulary.Where(w => w.Length >= 3)];
        _speller = new(vocabulary, alsoKnown);
        foreach (var word in vocabulary.Where(w => w.Length >= 4))
            _ofSound.TryAdd(SoundSpelling.Of(word), word);
        _bySound = new(_ofSound.Keys, []);
    }

    /// <summary>The words with slips put right.</summary>
    public List<QueryWord> Correct(IReadOnlyList<QueryWord> words)
    {
        var corrected = new List<QueryWord>(words.Count);
        foreach (var word in words)
        {
            if (Knows(word) || Corrections(word.Text) is not { } right)
            {
                corrected.Add(word);
                continue;
            }

            foreach (var text in right)
                corrected.Add(word with { Text = text, Stem = _stemmer.Stem(text), Corrected = true, Written = _written.GetValueOrDefault(text) });
        }

        return corrected;
    }

    /// <summary>A word with its slip put right; null when it is known or nothing is near.</summary>
    public string? Correct(string word) => Corrections(word) is { } right ? string.Join(' ', right) : null;

    private bool Knows(QueryWord word) => _knownStems.Contains(word.Stem) || _speller.Knows(word.Text);

    private string[]? Corrections(string word)
    {
        if (_remembered.TryGetValue(word, out var known))
            return known;
        var found = Find(word);
        // Memory stays bounded whatever is typed; a full table only costs time.
        if (_remembered.Count < RememberedWords)
            _remembered.TryAdd(word, found);
        return found;
    }

    private string[]? Find(string word)
    {
        if (!word.All(char.IsAsciiLetter))
            return null;
        var sound = SoundSpelling.Of(word);
        if (word.Length >= 4 && sound.Length >= 3 && _ofSound.TryGetValue(sound, out var same))
            return [same];
        if (_speller.Correct(word) is { } near && Likely(word, near))
            return [near];
        if (RunTogether(word) is { } parts)
            return parts;
        return word.Length >= 5 && _bySound.Correct(sound) is { } alike && alike[0] == sound[0] ? [_ofSound[alike]] : null;
    }

    /// <summary>In a short word one letter changes everything: "sofa" is not "soda", but "tite" may be "bite" with a slip.</summary>
    private static bool Likely(string typed, string word)
    {
        if (Math.Min(typed.Length, word.Length) > 4 || typed.Length != word.Length)
            return true;
        var differing = typed.Zip(word).Where(p => p.First != p.Second).ToList();
        return differing.Count != 1 || (IsVowel(differing[0].First) && IsVowel(differing[0].Second));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private string[]? RunTogether(string word)
    {
        for (var i = 3; i <= word.Length - 3; i++)
        {
            if (_parts.Contains(word[..i]) && _parts.Contains(word[i..]))
                return [word[..i], word[i..]];
        }

        return null;
    }
}
