using System.Text;

namespace CrampInfo.Words;

/// <summary>
/// Splits a text into words, sentences and clauses in one pass. Numbers are words of their own ("3am" is "3", "am";
/// "38.5" stays whole), hyphens separate, and anything that is neither letter nor digit is a gap.
/// </summary>
public static class Tokeniser
{
    /// <summary>Words longer than this are cut: nobody types them, and every later step is bounded by it.</summary>
    private const int MaxWordLength = 40;

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<Token> Tokenise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>((text.Length / 5) + 1);
        var sentence = 0;
        var clause = 0;
        var breaks = Break.None;
        for (var i = 0; i < text.Length;)
        {
            var length = WordLength(text, i);
            if (length == 0)
            {
                var found = BreakAt(text, i);
                if (found > breaks)
                    breaks = found;
                i++;
                continue;
            }

            var word = TextNormaliser.Word(text.AsSpan(i, length));
            if (word.Length > 0)
            {
                if (tokens.Count > 0)
                {
                    sentence += breaks == Break.Sentence ? 1 : 0;
                    clause += breaks == Break.None ? 0 : 1;
                }

                breaks = Break.None;
                tokens.Add(new(word, i, length, sentence, clause));
            }

            i += length;
        }

        return tokens;
    }

    private enum Break
    {
        None,
        Clause,
        Sentence,
    }

    private static int WordLength(string text, int start)
    {
        var first = LetterLength(text, start);
        if (first == 0)
            return 0;
        if (char.IsDigit(text[start]))
            return NumberLength(text, start);

        var end = start + first;
        while (end < text.Length && end - start < MaxWordLength)
        {
            var next = LetterLength(text, end);
            if (next == 0 && JoinsLetters(text, end))
                next = 1;
            if (next == 0)
                break;
            end += next;
        }

        return end - start;
    }

    private static int NumberLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxWordLength
            && (char.IsDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]) && char.IsDigit(text[end - 1]))))
        {
            end++;
        }

        return end - start;
    }

    private static int LetterLength(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c))
            return 1;
        if (c < 128)
            return 0;
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) ? 1 : 0;
        // Styled letters live outside the first plane; NFKC makes ordinary letters of them.
        return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) ? rune.Utf16SequenceLength : 0;
    }

    private static bool JoinsLetters(string text, int at)
    {
        var c = text[at];
        if (TextNormaliser.IsApostrophe(c))
            return at + 1 < text.Length && LetterLength(text, at + 1) > 0;
        return c >= 128 && TextNormaliser.IsInvisible(c);
    }

    private static Break BreakAt(string text, int at) => text[at] switch
    {
        '.' => EndsAbbreviation(text, at) ? Break.None : Break.Sentence,
        '!' or '?' or '\n' or ';' or '…' => Break.Sentence,
        ',' or ':' or '(' or ')' or '[' or ']' or '–' or '—' or '|' => Break.Clause,
        '-' => SpaceBeside(text, at) ? Break.Clause : Break.None,
        _ => Break.None,
    };

    private static bool SpaceBeside(string text, int at) =>
        (at > 0 && char.IsWhiteSpace(text[at - 1])) || (at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    /// <summary>A full stop after a single letter, as in "a.m." or "i.e.", ends no sentence.</summary>
    private static bool EndsAbbreviation(string text, int at) =>
        at > 0 && char.IsLetter(text[at - 1]) && text[at - 1] is not ('i' or 'I') && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));
}
