namespace CrampInfo.Words;

/// <summary>
/// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions,
/// substitutions and swaps of neighbours each cost one.
/// </summary>
public static class EditDistance
{
    /// <summary>How many pairs of words this thread has compared: what texts full of slips cost most of. For tests.</summary>
    [ThreadStatic]
    internal static long Compared;

    /// <summary>The distance between two words, or <c>limit + 1</c> when it is larger than <paramref name="limit"/>.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        Compared++;

        Span<int> beforeLast = stackalloc int[b.Length + 1 <= 128 ? b.Length + 1 : 0];
        Span<int> last = stackalloc int[beforeLast.Length];
        Span<int> current = stackalloc int[beforeLast.Length];
        if (beforeLast.Length == 0)
        {
            beforeLast = new int[b.Length + 1];
            last = new int[b.Length + 1];
            current = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                current[j] = value;
                best = Math.Min(best, value);
            }

            if (best > limit)
                return limit + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }

    /// <summary>The known word nearest to a mistyped one, for "Did you mean …?"; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(2, word.Length / 3);
        string? nearest = null;
        foreach (var candidate in known)
        {
            var distance = Between(word, candidate, limit);
            if (distance <= limit && (nearest is null || distance < Between(word, nearest, limit)))
                nearest = candidate;
        }

        return nearest;
    }
}
