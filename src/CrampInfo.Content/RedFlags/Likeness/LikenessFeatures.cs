using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags.Likeness;

/// <summary>
/// Turns words into features: each word, and each two words within a few of each other. Features are hashed into a fixed number
/// of buckets (the hashing trick: Weinberger et al. 2009).
/// </summary>
internal static class LikenessFeatures
{
    /// <summary>How many buckets there are: far more than features of all examples, so that few share one.</summary>
    public const int Buckets = 1 << 19;

    /// <summary>Words further apart than this say little about each other.</summary>
    public const int Apart = 4;

    /// <summary>How far a denial reaches, within its clause (NegEx: Chapman et al. 2001, takes five words).</summary>
    private const int Denied = 5;

    private static readonly HashSet<string> Denials = ["no", "not", "without", "never", "isnt", "wasnt", "arent", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "nor", "neither", "denies"];

    /// <summary>
    /// A number for each word's stem; numbers of one size count as one word, and a denied word is another word than itself. Stable
    /// from run to run, unlike string hashes (FNV-1a).
    /// </summary>
    public static uint[] Words(IReadOnlyList<Token> tokens, Stemmer stemmer)
    {
        var known = new Dictionary<string, uint>();
        var words = new uint[tokens.Count];
        var deniedUntil = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (!known.TryGetValue(tokens[i].Text, out var word))
                known[tokens[i].Text] = word = Hash(char.IsAsciiDigit(tokens[i].Text[0]) ? new string('#', Math.Min(tokens[i].Text.Length, 3)) : stemmer.Stem(tokens[i].Text));
            if (i > 0 && (tokens[i].Clause != tokens[i - 1].Clause || tokens[i].Sentence != tokens[i - 1].Sentence || tokens[i].Text == "but"))
                deniedUntil = -1;
            words[i] = i <= deniedUntil ? word ^ 0xD3A1ED00u : word;
            if (Denials.Contains(tokens[i].Text))
                deniedUntil = i + Denied;
        }

        return words;
    }

    /// <summary>Whether a text denies something.</summary>
    public static bool HasDenial(IReadOnlyList<Token> tokens) => tokens.Any(t => Denials.Contains(t.Text));

    /// <summary>The bucket of one word.</summary>
    public static int Bucket(uint word) => Mix(word);

    /// <summary>The bucket of two words, neighbours or further apart.</summary>
    public static int Bucket(uint left, uint right, int distance) => Mix((left * 31) ^ (right * 0x9E3779B1u) ^ (distance == 1 ? 0x5bd1e995u : 0x1b873593u));

    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <summary>Spreads all bits over the buckets (finisher of MurmurHash3: Appleby 2011).</summary>
    private static int Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return (int)((hash ^ (hash >> 16)) % Buckets);
    }
}
