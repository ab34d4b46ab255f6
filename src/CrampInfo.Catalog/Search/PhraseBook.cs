namespace CrampInfo.Catalog.Search;

/// <summary>
/// Finds known phrases in a row of words: a trie over stems. Fillers ("my", "the", "of") may stand anywhere, and a gap
/// ("~") stands for up to three words of the same clause.
/// </summary>
internal sealed class PhraseBook<T>(Func<string, string> stem, IReadOnlySet<string> fillers) where T : class
{
    private const int MaxGap = 3;

    private readonly Node _root = new();

    /// <summary>Adds a phrase as an author writes it.</summary>
    public void Add(string phrase, T value)
    {
        var node = _root;
        foreach (var part in phrase.Split('~'))
        {
            if (node != _root)
                node = node.Gap ??= new();
            foreach (var token in Content.Language.Tokeniser.Tokenise(part))
            {
                if (!fillers.Contains(token.Text))
                    node = node.Child(stem(token.Text));
            }
        }

        if (node != _root && !node.Values.Contains(value))
            node.Values.Add(value);
    }

    /// <summary>Every phrase in the words, with its first word and the word after its last.</summary>
    public List<PhraseMatch<T>> Find(IReadOnlyList<QueryWord> words)
    {
        var found = new List<PhraseMatch<T>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (_root.Children.TryGetValue(words[i].Stem, out var node))
                Walk(words, node, i, i + 1, found);
        }

        return found;
    }

    private void Walk(IReadOnlyList<QueryWord> words, Node node, int start, int next, List<PhraseMatch<T>> found)
    {
        foreach (var value in node.Values)
            found.Add(new(value, start, next));
        for (var at = next; node.Children.Count > 0 && at < words.Count; at++)
        {
            if (node.Children.TryGetValue(words[at].Stem, out var child))
            {
                Walk(words, child, start, at + 1, found);
                break;
            }

            if (!fillers.Contains(words[at].Text))
                break;
        }

        if (node.Gap is not { } gap)
            return;
        for (var at = next; at <= next + MaxGap && at < words.Count && words[at].Clause == words[start].Clause; at++)
        {
            if (gap.Children.TryGetValue(words[at].Stem, out var after))
                Walk(words, after, start, at + 1, found);
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = [];

        public Node? Gap { get; set; }

        public List<T> Values { get; } = [];

        public Node Child(string stem)
        {
            if (!Children.TryGetValue(stem, out var child))
                Children.Add(stem, child = new());
            return child;
        }
    }
}

/// <summary>A phrase that was found.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
internal readonly record struct PhraseMatch<T>(T Value, int Start, int End);
