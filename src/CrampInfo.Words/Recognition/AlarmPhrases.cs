namespace CrampInfo.Words.Recognition;

/// <summary>
/// The words that must never be missed: plain phrases, each of which raises its sign wherever it stands unless that very
/// phrase is denied. Small words may stand between its words; endings do not matter; one slip of typing is read (a letter
/// too many, too few, wrong or swapped, a space too many or too few).
/// </summary>
internal sealed class AlarmPhrases
{
    /// <summary>Letters that a phrase needs before a slip is read; below it, most slips make another word.</summary>
    private const int LettersForSlip = 8;

    /// <summary>Letters that a word needs for a slip even when what was typed is a word too ("cheat pain").</summary>
    private const int LettersForKnownWord = 5;

    /// <summary>Words that say nothing here. "Not", "after", "having" and "on" are not among them: they turn a phrase.</summary>
    private static readonly HashSet<string> Small =
        ["a", "an", "the", "my", "your", "his", "her", "our", "their", "its", "this", "that", "be", "i", "he", "she", "im", "very",
            "really", "so", "just"];

    private readonly Language _language;
    private readonly List<Word> _words = [];
    private readonly Dictionary<string, int> _byStem = [];
    private readonly Dictionary<int, List<Phrase>> _byFirst = [];

    /// <summary>
    /// Forms by themselves and by what is left without any one letter: two words that are one slip apart have one of these in common, so
    /// that a look-up costs the letters of what was typed, however many phrases there are.
    /// </summary>
    private readonly Dictionary<string, List<(int Word, string Form)>> _byLetters = [];

    /// <summary>Prepares the phrases of each sign.</summary>
    public AlarmPhrases(IEnumerable<(string Sign, string Phrase)> phrases, Language language)
    {
        _language = language;
        foreach (var (sign, phrase) in phrases)
        {
            List<string> words = [.. Tokeniser.Tokenise(phrase).Select(t => t.Text).Where(w => !Small.Contains(language.Stemmer.Stem(w)))];
            if (words.Count == 0)
                continue;
            var slips = words.Sum(w => w.Length) >= LettersForSlip ? 1 : 0;
            Add(new(sign, [.. words.Select(Known)], slips));
            // Two words typed as one: the slip is spent.
            for (var i = 0; slips == 1 && i + 1 < words.Count; i++)
                Add(new(sign, [.. words.Take(i).Append(words[i] + words[i + 1]).Concat(words.Skip(i + 2)).Select(Known)], 0));
        }
    }

    /// <summary>Every sign whose phrase stands in the text and is not denied, with the words of the phrase.</summary>
    public List<(string Sign, int First, int Last)> Find(IReadOnlyList<TypedWord> text)
    {
        var found = new List<(string Sign, int First, int Last)>();
        // By what was typed: "thrat" is near "that" and was to be "throat".
        List<int> told = [.. Enumerable.Range(0, text.Count).Where(i => !Small.Contains(_language.Stemmer.Stem(text[i].Text)))];
        // A long text says the same words again and again.
        var known = new Dictionary<string, List<(int Word, int Slip)>>();
        var near = told.Select(i => known.TryGetValue(text[i].Text, out var seen) ? seen : known[text[i].Text] = Near(text[i])).ToList();
        for (var start = 0; start < told.Count; start++)
        {
            foreach (var (first, width, slip) in At(start))
            {
                foreach (var phrase in _byFirst.GetValueOrDefault(first) ?? [])
                {
                    if (slip > phrase.Slips || found.Exists(f => f.Sign == phrase.Sign))
                        continue;
                    if (End(phrase, 1, start + width, phrase.Slips - slip) is { } end && !IsDenied(told[start], told[end - 1]))
                        found.Add((phrase.Sign, told[start], told[end - 1]));
                }
            }
        }

        return found;

        // The words of phrases that the text may have at a place, how many typed words they take, and the slips spent.
        IEnumerable<(int Word, int Width, int Slip)> At(int place)
        {
            foreach (var (word, slip) in near[place])
                yield return (word, 1, slip);
            if (place + 1 < told.Count && Joined(text[told[place]].Text + text[told[place + 1]].Text) is { } joined)
                yield return (joined, 2, 1);
        }

        int? End(Phrase phrase, int next, int place, int slips)
        {
            if (next == phrase.Words.Length)
                return place;
            if (place >= told.Count)
                return null;
            foreach (var (word, width, slip) in At(place))
            {
                if (word == phrase.Words[next] && slip <= slips && End(phrase, next + 1, place + width, slips - slip) is { } end)
                    return end;
            }

            return null;
        }

        // A denial inside the phrase is its own: "rash that does not fade".
        bool IsDenied(int first, int last) =>
            Enumerable.Range(first, last - first + 1).Any(i => text[i].IsDenied && text[i].DeniedBy < first);
    }

    private void Add(Phrase phrase)
    {
        if (!_byFirst.TryGetValue(phrase.Words[0], out var others))
            _byFirst.Add(phrase.Words[0], others = []);
        others.Add(phrase);
    }

    private int Known(string word)
    {
        var stem = _language.Stemmer.Stem(word);
        if (!_byStem.TryGetValue(stem, out var known))
        {
            _byStem.Add(stem, known = _words.Count);
            _words.Add(new([]));
        }

        if (_words[known].Forms.Contains(word))
            return known;
        _words[known].Forms.Add(word);
        foreach (var key in KeysOf(word))
        {
            if (!_byLetters.TryGetValue(key, out var others))
                _byLetters.Add(key, others = []);
            others.Add((known, word));
        }

        return known;
    }

    private int? Joined(string word) => _byStem.TryGetValue(_language.Stemmer.Stem(word), out var known) ? known : null;

    private List<(int Word, int Slip)> Near(TypedWord typed)
    {
        var near = new List<(int Word, int Slip)>();
        var exact = _byStem.GetValueOrDefault(_language.Stemmer.Stem(typed.Text), -1);
        if (exact >= 0)
            near.Add((exact, 0));
        if (_byStem.TryGetValue(typed.Stem, out var spelled) && spelled != exact)
            near.Add((spelled, 1));
        var isWord = _language.Speller.Knows(typed.Text);
        near.AddRange(KeysOf(typed.Text).SelectMany(k => _byLetters.GetValueOrDefault(k) ?? [])
            .Where(w => w.Word != exact && w.Word != spelled && (w.Form.Length >= LettersForKnownWord || !isWord)
                && EditDistance.Between(typed.Text, w.Form, 1) <= 1)
            .Select(w => (w.Word, 1)).Distinct().Order());
        return near;
    }

    private static IEnumerable<string> KeysOf(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word)
        .Distinct();

    private sealed record Word(List<string> Forms);

    private sealed record Phrase(string Sign, int[] Words, int Slips);
}
