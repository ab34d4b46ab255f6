using System.Globalization;
using System.Text;

namespace CrampInfo.Words;

/// <summary>
/// One spelling for the many ways a word is typed: Unicode compatibility forms (NFKC), lower case, no accents and no
/// apostrophes ("can't", "can’t" and "cant" are one word).
/// </summary>
public static class TextNormaliser
{
    /// <summary>A whole text as its words with single spaces; the same for every text that means the same letters.</summary>
    public static string Normalise(string text) => string.Join(' ', Tokeniser.Tokenise(text).Select(t => t.Text));

    /// <summary>One word, without its surroundings.</summary>
    public static string Word(ReadOnlySpan<char> word) => IsPlain(word) ? word.ToString() : Simplify(word);

    /// <summary>Whether a character joins the letters around it into one word, as in "can't".</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '＇' or '′';

    /// <summary>Whether a character inside a word is dropped: joiners, soft hyphens and combining marks.</summary>
    internal static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFE0F'
            || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '.')
                return false;
        }

        return true;
    }

    private static string Simplify(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        if (!Ascii.IsValid(word))
            text = Decompose(text);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsApostrophe(c) && !IsInvisible(c))
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    /// <summary>NFKD rather than NFKC, so that accents come apart from their letters and can be dropped.</summary>
    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: nothing to fold, and no reason to fail.
            return text;
        }
    }
}
