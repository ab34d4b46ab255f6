namespace CrampInfo.Words;

/// <summary>
/// Puts right what was mistyped, against a closed vocabulary. Candidates come from an index of deletions, as in Wolf
/// Garbe's SymSpell, so a look-up costs the same for a hundred words as for a hundred thousand; they are then measured with
/// <see cref="EditDistance"/>: one slip from four letters, two from eight. A slip in the first letter is rare in typing and
/// counts double, and a word that is not of the subject one slip more: "varicous" is "varicose" here, not "various". A known
/// word is never changed.
/// </summary>
public sealed class Speller
{
    private const int OneSlipFrom = 4;
    private const int TwoSlipsFrom = 8;
    private const int MaxLength = 24;

    /// <summary>Deletions are taken from this many leading letters only, which keeps the index small.</summary>
    private const int Prefix = 8;

    private readonly HashSet<string> _known;
    /// <summary>The words to correct to, with their place in the vocabulary.</summary>
    private readonly Dictionary<string, int> _vocabulary = [];
    private readonly IReadOnlySet<string>? _subject;

    /// <summary>Where the words of a key stand in <see cref="_words"/>. Keys are hashes: two that meet only cost a comparison.</summary>
    private readonly Dictionary<ulong, (int Start, int Count)> _deletes = [];
    private readonly string[] _words;

    /// <summary>Builds the index.</summary>
    /// <param name="vocabulary">Words to correct to, most common first: of two equally near words the earlier wins.</param>
    /// <param name="alsoKnown">Words that are left alone and never corrected to.</param>
    /// <param name="subject">Words that are meant rather than others of the vocabulary; null when all are alike.</param>
    public Speller(IEnumerable<string> vocabulary, IEnumerable<string> alsoKnown, IReadOnlySet<string>? subject = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _known = [.. alsoKnown];
        _subject = subject;
        var postings = new List<(ulong Key, int Order, string Word)>();
        foreach (var word in vocabulary)
        {
            _known.Add(word);
            if (!_vocabulary.TryAdd(word, _vocabulary.Count) || word.Length < OneSlipFrom || word.Length > MaxLength
                || char.IsAsciiDigit(word[0]))
                continue;
            foreach (var key in KeysOf(word).Distinct())
                postings.Add((Hash(key), _vocabulary.Count, word));
        }

        postings.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Order.CompareTo(b.Order));
        _words = [.. postings.Select(p => p.Word)];
        for (int start = 0, end; start < postings.Count; start = end)
        {
            end = start + 1;
            while (end < postings.Count && postings[end].Key == postings[start].Key)
                end++;
            _deletes.Add(postings[start].Key, (start, end - start));
        }

        _deletes.TrimExcess();
    }

    /// <summary>Whether the word is in the vocabulary or among the words to leave alone.</summary>
    public bool Knows(string word) => _known.Contains(word);

    /// <summary>Whether the word is one to correct to.</summary>
    public bool IsInVocabulary(string word) => _vocabulary.ContainsKey(word);

    /// <summary>The word itself when it is known, else the nearest word of the vocabulary, else null.</summary>
    public string? Correct(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_known.Contains(word))
            return word;
        if (word.Length < OneSlipFrom || word.Length > MaxLength || char.IsAsciiDigit(word[0]))
            return null;

        var limit = Slips(word.Length);
        var best = new Nearest(word, limit, _vocabulary, _subject);
        var head = word.AsSpan(0, Math.Min(word.Length, Prefix));
        Consider(head, ref best);
        Span<char> once = stackalloc char[Prefix];
        Span<char> twice = stackalloc char[Prefix];
        for (var i = 0; i < head.Length; i++)
        {
            var shorter = Without(head, i, once);
            Consider(shorter, ref best);
            for (var j = i; limit > 1 && j < shorter.Length; j++)
                Consider(Without(shorter, j, twice), ref best);
        }

        return best.Word;
    }

    private static int Slips(int length) => length >= TwoSlipsFrom ? 2 : 1;

    private void Consider(ReadOnlySpan<char> key, ref Nearest best)
    {
        if (!_deletes.TryGetValue(Hash(key), out var at))
            return;
        foreach (var word in _words.AsSpan(at.Start, at.Count))
            best.Offer(word);
    }

    /// <summary>FNV-1a over the letters.</summary>
    private static ulong Hash(ReadOnlySpan<char> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static IEnumerable<string> KeysOf(string word)
    {
        var head = word[..Math.Min(word.Length, Prefix)];
        yield return head;
        for (var i = 0; i < head.Length; i++)
        {
            var once = head.Remove(i, 1);
            yield return once;
            for (var j = i; Slips(word.Length) > 1 && j < once.Length; j++)
                yield return once.Remove(j, 1);
        }
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int at, Span<char> buffer)
    {
        word[..at].CopyTo(buffer);
        word[(at + 1)..].CopyTo(buffer[at..]);
        return buffer[..(word.Length - 1)];
    }

    /// <summary>The best candidate so far.</summary>
    private struct Nearest(string typed, int limit, Dictionary<string, int> order, IReadOnlySet<string>? subject)
    {
        private int _distance = int.MaxValue;

        public string? Word { get; private set; }

        public void Offer(string word)
        {
            // Short words take one slip whichever of the two lengths is the longer: "calve" is not "calf".
            var allowed = Math.Min(limit, Slips(word.Length));
            var distance = EditDistance.Between(typed, word, allowed);
            if (distance <= allowed && typed[0] != word[0] && !SwapsFirstTwo(word))
                distance++;
            if (distance > allowed)
                return;
            if (subject is not null && !subject.Contains(word))
                distance++;
            if (distance < _distance || (distance == _distance && order[word] < order[Word!]))
            {
                _distance = distance;
                Word = word;
            }
        }

        private readonly bool SwapsFirstTwo(string word) => typed[0] == word[1] && typed[1] == word[0];
    }
}
