using System.Text;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Writes an English word roughly as it sounds, so that a word spelled by ear falls together with the right one:
/// "sciattica" and "sciatica", "numonia" and "pneumonia". The idea is Lawrence Philips' Metaphone; the rules here keep the
/// vowels, because the edit distance is measured afterwards.
/// </summary>
internal static class SoundSpelling
{
    private static readonly (string From, string To)[] Starts =
    [
        ("kn", "n"), ("gn", "n"), ("pn", "n"), ("wr", "r"), ("ps", "s"), ("wh", "w"), ("rh", "r"), ("x", "s"),
    ];

    private static readonly (string From, string To)[] Anywhere =
    [
        ("tch", "ch"), ("sch", "sk"), ("ph", "f"), ("ght", "t"), ("gh", "g"), ("ck", "k"), ("qu", "kw"), ("x", "ks"),
        ("sci", "si"), ("sce", "se"), ("scy", "si"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ch", "C"), ("c", "k"), ("C", "ch"),
        ("dge", "j"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"), ("th", "t"), ("z", "s"), ("y", "i"),
        ("eau", "o"), ("ea", "e"), ("ee", "e"), ("ie", "i"), ("ei", "i"), ("oo", "u"), ("ou", "u"), ("ai", "a"), ("au", "o"), ("aw", "o"), ("oa", "o"), ("eu", "u"), ("ew", "u"),
        ("rh", "r"), ("mb", "m"), ("w", "v"),
    ];

    /// <summary>The word as it sounds; the same for words that sound alike.</summary>
    public static string Of(string word)
    {
        foreach (var (from, to) in Starts)
        {
            if (word.StartsWith(from, StringComparison.Ordinal))
            {
                word = string.Concat(to, word.AsSpan(from.Length));
                break;
            }
        }

        foreach (var (from, to) in Anywhere)
            word = word.Replace(from, to, StringComparison.Ordinal);
        var sound = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (sound.Length == 0 || sound[^1] != c)
                sound.Append(c);
        }

        // A silent e at the end, as in "nurone".
        if (sound.Length > 3 && sound[^1] == 'e')
            sound.Length--;
        return sound.ToString();
    }
}
