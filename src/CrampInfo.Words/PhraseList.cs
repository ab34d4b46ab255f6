namespace CrampInfo.Words;

/// <summary>Rows of words, looked up at a place of a text: the longest that begins there. Compared by stem.</summary>
/// <param name="phrases">The phrases as an editor writes them.</param>
/// <param name="stemmer">Folds inflections.</param>
internal sealed class PhraseList(IEnumerable<string> phrases, Stemmer stemmer)
{
    private readonly Dictionary<string, string[][]> _byFirst = phrases
        .Select(p => Tokeniser.Tokenise(p).Select(t => stemmer.Stem(t.Text)).ToArray())
        .Where(p => p.Length > 0)
        .GroupBy(p => p[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray());

    /// <summary>How many words the longest phrase takes that begins at <paramref name="at"/>; 0 when none does.</summary>
    public int LengthAt(IReadOnlyList<string> stems, int at)
    {
        if (at >= stems.Count || !_byFirst.TryGetValue(stems[at], out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            if (StandsAt(phrase, stems, at))
                return phrase.Length;
        }

        return 0;
    }

    private static bool StandsAt(string[] phrase, IReadOnlyList<string> stems, int at)
    {
        if (at + phrase.Length > stems.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (stems[at + i] != phrase[i])
                return false;
        }

        return true;
    }
}
