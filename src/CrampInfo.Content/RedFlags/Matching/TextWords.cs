using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A typed text as the matcher sees it: every word as numbers of the index, in sentences of bounded length.</summary>
internal sealed class TextWords
{
    /// <summary>Longest sentence; a mask of 64 bits has to hold its ends. Longer ones are cut.</summary>
    public const int MaxSentence = 60;

    /// <summary>Nobody mistypes this many different words; beyond it a text is noise and is taken as it is.</summary>
    private const int MaxUnknown = 1500;

    private TextWords(string text, int count)
    {
        Text = text;
        Words = new int[count];
        Exact = new int[count];
        Numbers = new (double Value, int Words)[count];
        Clauses = new int[count];
        Sentences = new int[count];
    }

    /// <summary>The text as typed.</summary>
    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; private init; } = [];

    public int[] Words { get; }

    public int[] Exact { get; }

    public (double Value, int Words)[] Numbers { get; }

    public int[] Clauses { get; }

    public int[] Sentences { get; }

    public int Count => Tokens.Count;

    /// <summary>Reads a text: words, spelling, stems, numbers.</summary>
    public static TextWords Read(string text, RowIndex index, Stemmer stemmer, Speller speller)
    {
        var resolved = new Dictionary<string, (string First, string? Second)>();
        var unknown = 0;
        var tokens = new List<Token>();
        foreach (var token in Tokeniser.Tokenise(text))
        {
            if (!resolved.TryGetValue(token.Text, out var words))
            {
                words = unknown < MaxUnknown ? Resolve(token.Text, stemmer, speller, ref unknown) : (token.Text, null);
                resolved.Add(token.Text, words);
            }

            tokens.Add(token with { Text = words.First });
            if (words.Second is { } second)
                tokens.Add(token with { Text = second });
        }

        var result = new TextWords(text, tokens.Count) { Tokens = tokens };
        var ids = new Dictionary<string, (int Word, int Exact)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            if (!ids.TryGetValue(word, out var id))
                ids.Add(word, id = (index.WordId(stemmer.Stem(word)), index.ExactId(word)));
            result.Words[i] = id.Word;
            result.Exact[i] = id.Exact;
            result.Numbers[i] = NumberWords.At(tokens, i);
        }

        result.CutSentences();
        return result;
    }

    private static (string First, string? Second) Resolve(string word, Stemmer stemmer, Speller speller, ref int unknown)
    {
        if (word.Length < 4 || char.IsAsciiDigit(word[0]) || speller.Knows(word))
            return (word, null);
        var stem = stemmer.Stem(word);
        if (speller.Knows(stem))
            return (word, null);

        unknown++;
        if (speller.Correct(word) is { } corrected)
            return (corrected, null);
        if (stem.Length >= 4 && speller.Correct(stem) is { } correctedStem)
            return (correctedStem, null);
        return Split(word, speller) ?? (word, null);
    }

    /// <summary>Two words of the vocabulary typed as one: "calfpain".</summary>
    private static (string First, string? Second)? Split(string word, Speller speller)
    {
        if (word.Length is < 7 or > 24)
            return null;
        for (var i = 3; i <= word.Length - 4; i++)
        {
            var first = word[..i];
            var second = word[i..];
            if (speller.IsInVocabulary(first) && speller.IsInVocabulary(second))
                return (first, second);
        }

        return null;
    }

    private void CutSentences()
    {
        var sentence = -1;
        var typed = -1;
        var start = 0;
        for (var i = 0; i < Count; i++)
        {
            if (Tokens[i].Sentence != typed || i - start >= MaxSentence)
            {
                typed = Tokens[i].Sentence;
                start = i;
                sentence++;
            }

            Sentences[i] = sentence;
            Clauses[i] = Tokens[i].Clause;
        }
    }
}
