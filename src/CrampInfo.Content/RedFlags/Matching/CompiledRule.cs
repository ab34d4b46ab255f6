namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A warning sign ready to run.</summary>
internal sealed class CompiledRule(RedFlagRule rule, IReadOnlyDictionary<string, Expression> signs, Expression? phrases, Expression? not)
{
    public RedFlagRule Rule { get; } = rule;

    /// <summary>The words that raise it; none when it is not raised.</summary>
    public IReadOnlyCollection<int> Find(ExpressionReader reader)
    {
        var held = not is null ? [] : reader.SentencesOf(not);
        var found = new Dictionary<string, HashSet<int>>();
        foreach (var (key, expression) in signs)
        {
            if (Words(reader, expression, held) is { } words)
                found.Add(key, words);
        }

        var all = new HashSet<int>();
        if (Rule.When.Holds(found.ContainsKey))
        {
            foreach (var words in found.Values)
                all.UnionWith(words);
        }

        if (phrases is not null && Words(reader, phrases, held) is { } whole)
            all.UnionWith(whole);
        return all;
    }

    /// <summary>Words of the first mention that counts, which is what a reader needs to see why.</summary>
    private HashSet<int>? Words(ExpressionReader reader, Expression expression, IReadOnlySet<int> held)
    {
        foreach (var mention in reader.Read(expression))
        {
            if (!mention.Past && (Rule.EvenIfSettled || !reader.IsSettled(mention)) && !held.Contains(mention.Sentence))
                return [.. mention.Words];
        }

        return null;
    }
}
