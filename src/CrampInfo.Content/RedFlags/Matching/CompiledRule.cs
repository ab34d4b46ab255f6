namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A warning sign ready to run.</summary>
internal sealed class CompiledRule(RedFlagRule rule, IReadOnlyDictionary<string, Expression> signs, Expression? phrases, Expression? not)
{
    public RedFlagRule Rule { get; } = rule;

    /// <summary>The words that raise it; none when it is not raised.</summary>
    public IReadOnlyCollection<int> Find(ExpressionReader reader)
    {
        Dictionary<string, HashSet<int>>? found = null;
        foreach (var (key, expression) in signs)
        {
            if (Words(reader, expression) is { } words)
                (found ??= []).Add(key, words);
        }

        HashSet<int>? all = null;
        if (found is not null && Rule.When.Holds(found.ContainsKey))
            all = [.. found.Values.SelectMany(w => w)];
        if (phrases is not null && Words(reader, phrases) is { } whole)
            (all ??= []).UnionWith(whole);
        return all ?? (IReadOnlyCollection<int>)[];
    }

    /// <summary>Words of the first mention that counts, which is what a reader needs to see why.</summary>
    private HashSet<int>? Words(ExpressionReader reader, Expression expression)
    {
        foreach (var mention in reader.Read(expression))
        {
            if (!mention.Past && (Rule.EvenIfSettled || !reader.IsSettled(mention)) && !IsHeld(reader, mention))
                return [.. mention.Words];
        }

        return null;
    }

    private bool IsHeld(ExpressionReader reader, Mention mention) => not is not null && reader.Read(not).Exists(n => n.Sentence == mention.Sentence);
}
