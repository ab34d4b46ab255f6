using System.Globalization;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Finds known phrases in a row of words: a trie over stems. Fillers ("my", "the", "of") may stand inside any phrase,
/// a gap ("~") stands for up to three words of the same clause, and "60..110" for any number between, also in words.
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
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var onlyFillers = Array.TrueForAll(words, w => fillers.Contains(TextNormaliser.Word(w)));
            for (var i = 0; i < words.Length; i++)
            {
                // A filler at either end was written on purpose: "the runs" is not "runs", and "is it a" is nothing else.
                var inside = i > 0 && i < words.Length - 1 && !onlyFillers;
                if (Range(words[i]) is { } range)
                    node = node.Number(range);
                else
                    node = Tokeniser.Tokenise(words[i]).Where(t => !inside || !fillers.Contains(t.Text))
                        .Aggregate(node, (n, t) => n.Child(stem(t.Text)));
            }
        }

        if (node != _root && !node.Values.Contains(value))
            node.Values.Add(value);
    }

    /// <summary>Every phrase in the words, with its first word and the word after its last.</summary>
    public List<PhraseMatch<T>> Find(IReadOnlyList<TypedWord> words)
    {
        var found = new List<PhraseMatch<T>>();
        var numbers = NumbersIn(words);
        for (var i = 0; i < words.Count; i++)
            Step(_root, i, i, 0);
        return found;

        // One word further: a word, or a number, that continues the phrase.
        void Step(Node node, int start, int at, int told)
        {
            if (node.Children.TryGetValue(words[at].Stem, out var child))
                Walk(child, start, at + 1, told + 1);
            if (numbers[at].Words == 0)
                return;
            foreach (var (range, next) in node.Numbers)
            {
                if (numbers[at].Value >= range.Least && numbers[at].Value <= range.Most)
                    Walk(next, start, at + numbers[at].Words, told + numbers[at].Words);
            }
        }

        void Walk(Node node, int start, int next, int told)
        {
            foreach (var value in node.Values)
                found.Add(new(value, start, next, told));
            for (var at = next; node.Continues && at < words.Count; at++)
            {
                Step(node, start, at, told);
                if (!fillers.Contains(words[at].Spelled) || node.Children.ContainsKey(words[at].Stem))
                    break;
            }

            if (node.Gap is not { } gap)
                return;
            for (var at = next; at <= next + MaxGap && at < words.Count && words[at].Clause == words[start].Clause; at++)
                Step(gap, start, at, told);
        }
    }

    private static (double Value, int Words)[] NumbersIn(IReadOnlyList<TypedWord> words)
    {
        var tokens = words.Select(w => new Token(w.Spelled, w.Start, w.Length, 0, w.Clause)).ToList();
        return [.. tokens.Select((_, i) => NumberWords.At(tokens, i))];
    }

    private static (int Least, int Most)? Range(string word) =>
        word.IndexOf("..", StringComparison.Ordinal) is var dots and > 0
        && int.TryParse(word.AsSpan(0, dots), NumberStyles.None, CultureInfo.InvariantCulture, out var least)
        && int.TryParse(word.AsSpan(dots + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? (least, most)
            : null;

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = [];

        public List<((int Least, int Most) Range, Node Next)> Numbers { get; } = [];

        public Node? Gap { get; set; }

        public List<T> Values { get; } = [];

        public bool Continues => Children.Count > 0 || Numbers.Count > 0;

        public Node Child(string stem)
        {
            if (!Children.TryGetValue(stem, out var child))
                Children.Add(stem, child = new());
            return child;
        }

        public Node Number((int Least, int Most) range)
        {
            if (Numbers.Find(n => n.Range == range).Next is { } known)
                return known;
            Numbers.Add((range, new()));
            return Numbers[^1].Next;
        }
    }
}

/// <summary>A phrase that was found.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Told">How many of the words are the phrase's own, and neither fillers nor in a gap.</param>
internal readonly record struct PhraseMatch<T>(T Value, int Start, int End, int Told);
