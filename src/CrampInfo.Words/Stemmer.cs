using System.Buffers;

namespace CrampInfo.Words;

/// <summary>
/// Folds the inflections of a word onto one key: "cramp", "cramps", "cramped", "cramping". Lighter than Porter's stemmer on
/// purpose: derived words ("weak", "weakness") stay apart, because they are not always the same sign. British and American
/// digraphs are one key ("diarrhoea", "diarrhea"); spellings that follow no rule ("colour", "color") are data. Keys are for
/// comparing, not for showing.
/// </summary>
/// <param name="forms">Irregular forms, tried before the rules.</param>
public sealed class Stemmer(WordForms forms)
{
    private const int MinStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The key of a word that <see cref="TextNormaliser"/> has spelled.</summary>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return FoldDigraphs(Key(word));
    }

    private string Key(string word)
    {
        var known = forms.BaseOf(word);
        if (known.Length <= MinStem || char.IsAsciiDigit(known[0]) || forms.IsBase(known))
            return known;
        // "colors": cutting the ending may uncover a form that the table knows.
        var stem = WithoutEnding(known);
        var found = forms.BaseOf(stem);
        return forms.IsBase(found) ? found : WithoutFinalE(stem);
    }

    private static string WithoutEnding(string word)
    {
        if (Ends(word, "ies", 2))
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (Ends(word, "ied", 2))
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (Ends(word, "sses", 1) || Ends(word, "ches", 2) || Ends(word, "shes", 2) || Ends(word, "xes", 2) || Ends(word, "zzes", 1))
            return word[..^2];
        if (Ends(word, "ing", MinStem) && HasVowel(word.AsSpan(0, word.Length - 3)))
            return Undouble(word[..^3]);
        if (Ends(word, "ed", MinStem) && !Ends(word, "eed", 0) && HasVowel(word.AsSpan(0, word.Length - 2)))
            return Undouble(word[..^2]);
        if (Ends(word, "s", MinStem) && !Ends(word, "ss", 0) && !Ends(word, "us", 0) && !Ends(word, "is", 0))
            return word[..^1];
        return word;
    }

    private static string WithoutFinalE(string word) =>
        word.Length > MinStem && word[^1] == 'e' ? word[..^1] : word;

    private static bool Ends(string word, string ending, int before) =>
        word.Length >= ending.Length + before && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static string Undouble(string word) =>
        word.Length > MinStem && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'e' or 'o' or 'f') ? word[..^1] : word;

    private static string FoldDigraphs(string word)
    {
        if (word.Length < 6 || (!word.Contains("ae", StringComparison.Ordinal) && !word.Contains("oe", StringComparison.Ordinal)))
            return word;
        return word.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal);
    }
}
