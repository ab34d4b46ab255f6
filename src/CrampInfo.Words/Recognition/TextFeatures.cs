using System.Runtime.InteropServices;

namespace CrampInfo.Words.Recognition;

/// <summary>
/// What a classifier sees of a text: its words by stem, each two neighbours of a sentence, and each four letters in a row of a
/// word as typed, so that "seizing" and a mistyped "siezed" are not strangers to "seized". What is denied is a word of its own,
/// after Das and Chen (2001): "no swelling" says something else than "swelling". Of numbers only the length counts.
/// </summary>
public static class TextFeatures
{
    /// <summary>Letters in a row; three tell less, five are met too seldom.</summary>
    private const int Letters = 4;

    /// <summary>Where a key begins: the offset of FNV-1a, and another for letters of denied words.</summary>
    private const uint Begin = 2166136261, Denied = 2166136261 ^ 0x5bd1e995;

    /// <summary>The features of a row of words: their key, and the places of the words that they were made of.</summary>
    public static IEnumerable<(uint Key, int First, int Last)> Of(IReadOnlyList<TypedWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var i = 0; i < words.Count; i++)
        {
            var name = NameOf(words[i]);
            yield return (Key(name), i, i);
            var framed = "<" + words[i].Text + ">";
            for (var at = 0; at + Letters <= framed.Length; at++)
                yield return (Key(framed.AsSpan(at, Letters), words[i].IsDenied ? Denied : Begin), i, i);
            if (i + 1 < words.Count && words[i + 1].Sentence == words[i].Sentence)
                yield return (Key(name + " " + NameOf(words[i + 1])), i, i + 1);
        }
    }

    private static string NameOf(TypedWord word)
    {
        var name = char.IsAsciiDigit(word.Stem[0]) ? new string('0', Math.Min(3, word.Stem.Length)) : word.Stem;
        return word.IsDenied ? "not_" + name : name;
    }

    /// <summary>FNV-1a over the letters; two features that meet share their weights, which is rare and harms little.</summary>
    private static uint Key(ReadOnlySpan<char> name, uint hash = Begin)
    {
        foreach (var b in MemoryMarshal.AsBytes(name))
            hash = (hash ^ b) * 16777619u;
        return hash;
    }
}
