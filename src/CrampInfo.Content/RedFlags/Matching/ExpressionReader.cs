namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>Works out the joined patterns of one text from the mentions of their rows; each once.</summary>
internal sealed class ExpressionReader(List<Mention>[] leaves, TextScanner scanner, int joinedCount)
{
    /// <summary>Words between two findings that still count as near.</summary>
    private const int NearWords = 8;

    private const int MaxMentions = 32;

    private static readonly List<Mention> Nowhere = [];

    private readonly List<Mention>?[] _known = new List<Mention>?[joinedCount];

    /// <summary>Where the expression holds.</summary>
    public List<Mention> Read(Expression expression) => expression switch
    {
        Expression.Leaf leaf => leaves[leaf.Id],
        Expression.AnyOf any => _known[any.Number] ??= Any(any),
        Expression.Together together => _known[together.Number] ??= Together(together),
        _ => Nowhere,
    };

    /// <summary>Whether a mention is over.</summary>
    public bool IsSettled(Mention mention) => scanner.IsSettled(mention);

    private List<Mention> Any(Expression.AnyOf any)
    {
        var all = Nowhere;
        var owned = false;
        foreach (var part in any.Parts)
        {
            var mentions = Read(part);
            if (mentions.Count == 0)
                continue;
            // Mostly there is one, which is shared as it is.
            if (all.Count > 0 && !owned)
                (all, owned) = ([.. all], true);
            if (owned)
                all.AddRange(mentions);
            else
                all = mentions;
        }

        return all;
    }

    private List<Mention> Together(Expression.Together together)
    {
        var found = Read(together.Parts[0]);
        for (var i = 1; i < together.Parts.Length && found.Count > 0; i++)
            found = Pair(found, Read(together.Parts[i]), together.Within);
        foreach (var absent in together.Absent)
        {
            if (found.Count == 0)
                break;
            var others = Read(absent);
            if (others.Count > 0)
                found = found.FindAll(f => !others.Exists(o => Within(f, o, together.Within == Nearness.Near ? Nearness.Sentence : together.Within)));
        }

        return found;
    }

    private static List<Mention> Pair(List<Mention> some, List<Mention> others, Nearness within)
    {
        if (others.Count == 0)
            return Nowhere;
        var pairs = new List<Mention>();
        foreach (var one in some)
        {
            Mention? best = null;
            foreach (var other in others)
            {
                if (Within(one, other, within) && (best is null || Cost(one, other) < Cost(one, best)))
                    best = other;
            }

            if (best is not null && pairs.Count < MaxMentions)
                pairs.Add(new Mention.Pair(one, best));
        }

        return pairs;
    }

    /// <summary>A partner that is neither past nor settled is better than a near one.</summary>
    private static int Cost(Mention one, Mention other) =>
        (other.Past ? 100_000 : 0) + (other.Settled ? 10_000 : 0) + Math.Min(Distance(one, other), 9_999);

    private static int Distance(Mention a, Mention b) => a.Start < b.Start ? Math.Max(0, b.Start - a.End) : Math.Max(0, a.Start - b.End);

    private static bool Within(Mention a, Mention b, Nearness within) => within switch
    {
        Nearness.Text => true,
        Nearness.Sentence => a.Sentence == b.Sentence,
        _ => a.Sentence == b.Sentence && Distance(a, b) <= NearWords,
    };
}
