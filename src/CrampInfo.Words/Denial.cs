namespace CrampInfo.Words;

/// <summary>How people say that something is not so; data of the content folder.</summary>
/// <param name="Denials">Words of denial: "no", "without", "has not got".</param>
/// <param name="NotDenials">What only looks like one: "no idea", "not only", "no better".</param>
/// <param name="Between">Words that may stand between a denial and what it denies: "any", "severe", "calf".</param>
/// <param name="Things">What is denied, where it takes more than one word or ends what is denied: "fever", "stiff neck".</param>
public sealed record DenialWords(
    IReadOnlyList<string> Denials, IReadOnlyList<string> NotDenials, IReadOnlyList<string> Between, IReadOnlyList<string> Things)
{
    /// <summary>No words of denial: then nothing is ever denied.</summary>
    public static DenialWords None { get; } = new([], [], [], []);
}

/// <summary>
/// Finds what a text denies. In the manner of NegEx (Chapman and others, 2001), with a shorter reach: a denial reaches over
/// the words that may stand between to the first thing, and on through a list that ends in "or" or "nor". So "no fever
/// crushing chest pain" denies the fever alone, and "no fever, rash or stiff neck" denies all three. Where it is unclear,
/// nothing is denied: a sign too many is read past, a sign too few is not seen.
/// </summary>
public sealed class Denial
{
    private const int LongestList = 6;
    private readonly PhraseList _denials;
    private readonly PhraseList _notDenials;
    private readonly PhraseList _between;
    private readonly PhraseList _things;

    /// <summary>Prepares the words.</summary>
    public Denial(DenialWords words, Stemmer stemmer)
    {
        ArgumentNullException.ThrowIfNull(words);
        _denials = new(words.Denials, stemmer);
        _notDenials = new(words.NotDenials, stemmer);
        _between = new(words.Between, stemmer);
        _things = new(words.Things, stemmer);
    }

    /// <summary>For each word the place of the word that denies it, or -1.</summary>
    /// <param name="stems">The words, by stem.</param>
    /// <param name="clauses">The clause of each.</param>
    /// <param name="sentences">The sentence of each.</param>
    public int[] Find(IReadOnlyList<string> stems, IReadOnlyList<int> clauses, IReadOnlyList<int> sentences)
    {
        ArgumentNullException.ThrowIfNull(stems);
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentNullException.ThrowIfNull(sentences);
        var denied = new int[stems.Count];
        Array.Fill(denied, -1);
        for (var at = 0; at < stems.Count;)
        {
            var apparent = _notDenials.LengthAt(stems, at);
            var denial = _denials.LengthAt(stems, at);
            if (denial == 0 || apparent >= denial)
            {
                at += Math.Max(1, apparent);
                continue;
            }

            Deny(at, at + denial);
            at += denial;
        }

        return denied;

        void Deny(int by, int from)
        {
            // Items that only a later "or" would deny are held back until it comes.
            var sure = from;
            var next = from;
            for (var item = 0; item < LongestList; item++)
            {
                var end = Item(next);
                if (end == next)
                    break;
                if (item == 0)
                    sure = end;
                if (end < stems.Count && stems[end] is "or" or "nor" && sentences[end] == sentences[by] && Item(end + 1) is var last
                    && last > end + 1)
                {
                    sure = last;
                    next = end + 1;
                    continue;
                }

                if (next != from && stems[next - 1] is "or" or "nor")
                {
                    sure = end;
                }

                if (end >= stems.Count || sentences[end] != sentences[by] || clauses[end] == clauses[end - 1])
                    break;
                next = end;
            }

            for (var i = from; i < sure; i++)
                denied[i] = by;
        }

        // The end of one denied thing that begins at a word: what may stand between, then the thing.
        int Item(int start)
        {
            var at = start;
            while (at < stems.Count && clauses[at] == clauses[start] && sentences[at] == sentences[Math.Max(0, start - 1)])
            {
                if (_things.LengthAt(stems, at) is var thing and > 0)
                    return at + thing;
                if (_between.LengthAt(stems, at) is var between and > 0)
                    at += between;
                else if (_denials.LengthAt(stems, at) > 0 || _notDenials.LengthAt(stems, at) > 0)
                    return at;
                else
                    return at + 1;
            }

            return Math.Min(at, stems.Count);
        }
    }
}
