using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>
/// Compiles patterns over the shared findings. Rows of words become <see cref="Row"/>s, found in one pass over a text;
/// what joins them becomes an <see cref="Expression"/>, worked out afterwards. Mistakes are diagnostics at their place.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _exact = [];
    private readonly Dictionary<string, int> _choices = [];
    private readonly Dictionary<string, int> _leaves = [];
    private readonly List<FindingKind?> _kinds = [];
    private readonly List<Row> _rows = [];
    private readonly HashSet<string> _spellings = [];
    private readonly Stemmer _stemmer;
    private readonly DiagnosticBag _diagnostics;
    private int _joined;

    public Lexicon(IEnumerable<LexiconEntry> entries, Stemmer stemmer, DiagnosticBag diagnostics)
    {
        _stemmer = stemmer;
        _diagnostics = diagnostics;
        var all = entries.ToList();
        foreach (var entry in all)
        {
            if (!_entries.TryAdd(entry.Name.Value, new Entry(entry)))
                Error(entry.File, entry.Name, "duplicate-id", $"'{entry.Name.Value}' is already a finding of this file; a name is one finding.");
        }

        foreach (var entry in all)
            Resolve(_entries[entry.Name.Value]);
    }

    /// <summary>Every word that a pattern uses, as written, for the speller.</summary>
    public IReadOnlySet<string> Spellings => _spellings;

    /// <summary>How many leaves there are.</summary>
    public int LeafCount => _leaves.Count;

    /// <summary>Compiles an author's patterns as one choice; null when none of them can be read.</summary>
    public Expression? Compile(string file, IEnumerable<Located> patterns)
    {
        var parts = new List<Expression>();
        foreach (var pattern in patterns)
        {
            if (Parse(file, pattern) is { } tree && Try(file, pattern, () => Express(tree)) is { } part)
                parts.Add(part);
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => AnyOf([.. parts]) };
    }

    /// <summary>The finished index; call when everything is compiled.</summary>
    /// <param name="triggers">The words of context.</param>
    /// <param name="signLeafCount">How many leaves there were before the words of context were compiled.</param>
    public RowIndex BuildIndex(IReadOnlyList<ContextTrigger> triggers, int signLeafCount)
    {
        var triggerOfLeaf = new ContextTrigger?[_leaves.Count];
        foreach (var trigger in triggers)
        {
            foreach (var leaf in trigger.Words)
                triggerOfLeaf[leaf] = trigger;
        }

        return new(_words, _exact, [.. _rows], [.. _kinds], triggerOfLeaf, signLeafCount, _joined);
    }

    private void Error(string file, Located at, string code, string message) => _diagnostics.Error(file, at.Line, at.Column, code, message);

    private Pattern? Parse(string file, Located pattern) => Try(file, pattern, () => PatternParser.Parse(pattern.Value));

    private T? Try<T>(string file, Located pattern, Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            Error(file, pattern, "bad-pattern", $"'{Short(pattern.Value)}': {e.Message}");
            return null;
        }
    }

    private static string Short(string pattern) => pattern.Length <= 60 ? pattern : pattern[..57] + "...";

    private Entry Find(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            throw new FormatException($"there is no finding '{name}' in lexicon.yml.{YamlReader.DidYouMean(name, _entries.Keys)}");
        Resolve(entry);
        return entry;
    }

    private void Resolve(Entry entry)
    {
        if (entry.State == EntryState.Done)
            return;
        if (entry.State == EntryState.Open)
            throw new FormatException($"'{entry.Source.Name.Value}' is defined by itself.");
        entry.State = EntryState.Open;
        var trees = new List<(Pattern Tree, Located At)>();
        foreach (var words in entry.Source.Words)
        {
            if (Parse(entry.Source.File, words) is { } tree)
                trees.Add((tree, words));
        }

        if (trees.TrueForAll(t => IsRows(t.Tree)))
            entry.Class = ResolveClass(entry, trees);
        else
            entry.Joined = Compile(entry.Source.File, entry.Source.Words) ?? AnyOf([]);
        entry.State = EntryState.Done;
    }

    /// <summary>A pattern of rows only, none of which is a joined finding, can be part of other rows.</summary>
    private bool IsRows(Pattern tree) => tree switch
    {
        Pattern.AnyOf any => any.Parts.All(IsRows),
        Pattern.Sequence { Elements: [PatternElement.Finding only] } => !_entries.TryGetValue(only.Name, out var e) || !IsJoined(e),
        Pattern.Sequence => true,
        _ => false,
    };

    private bool IsJoined(Entry entry)
    {
        if (entry.State == EntryState.New)
            Resolve(entry);
        return entry.Joined is not null;
    }

    private int ResolveClass(Entry entry, List<(Pattern Tree, Located At)> trees)
    {
        var rows = new List<Step[]>();
        foreach (var (tree, at) in trees)
        {
            foreach (var sequence in SequencesOf(tree))
            {
                if (Try(entry.Source.File, at, () => StepsOf(sequence)) is { } steps)
                    rows.Add(steps);
            }
        }

        return AddClass(entry.Source.Kind, rows);
    }

    private static IEnumerable<Pattern.Sequence> SequencesOf(Pattern tree) => tree switch
    {
        Pattern.Sequence s => [s],
        Pattern.AnyOf a => a.Parts.SelectMany(SequencesOf),
        _ => [],
    };

    private int AddClass(FindingKind? kind, IEnumerable<Step[]> rows)
    {
        var id = _kinds.Count;
        _kinds.Add(kind);
        _rows.AddRange(rows.Select(steps => new Row(steps, id, IsLeaf: false)));
        return id;
    }

    private Expression Express(Pattern tree) => tree switch
    {
        Pattern.AnyOf any => AnyOf([.. any.Parts.Select(Express)]),
        Pattern.Together t => new Expression.Together(_joined++, t.Within, [.. t.Parts.Select(Express)], [.. t.Absent.Select(Express)]),
        Pattern.Sequence { Elements: [PatternElement.Finding { Optional: false } only] } when Find(only.Name).Joined is { } joined => joined,
        Pattern.Sequence { Elements: [PatternElement.Choice { Optional: false } choice] } when choice.Options.Any(o => !IsRows(o)) =>
            AnyOf([.. choice.Options.Select(Express)]),
        Pattern.Sequence s => new Expression.Leaf(LeafOf(s)),
        _ => throw new FormatException("this cannot be read."),
    };

    private Expression.AnyOf AnyOf(Expression[] parts) => new(_joined++, parts);

    private int LeafOf(Pattern.Sequence sequence)
    {
        var steps = StepsOf(sequence);
        var key = string.Join(' ', steps);
        if (_leaves.TryGetValue(key, out var leaf))
            return leaf;
        leaf = _leaves.Count;
        _leaves.Add(key, leaf);
        _rows.Add(new(steps, leaf, IsLeaf: true));
        return leaf;
    }

    private Step[] StepsOf(Pattern.Sequence sequence) => [.. sequence.Elements.Select(StepOf)];

    private Step StepOf(PatternElement element) => element switch
    {
        PatternElement.Word w => new(StepKind.Word, WordId(w.Text), 0, 0, w.Optional),
        PatternElement.Exact e => new(StepKind.Exact, ExactId(e.Text), 0, 0, e.Optional),
        PatternElement.Finding f => new(StepKind.Class, ClassOf(f.Name), 0, 0, f.Optional),
        PatternElement.Choice c => new(StepKind.Class, ChoiceOf(c), 0, 0, c.Optional),
        PatternElement.Gap g => new(StepKind.Gap, 0, 0, g.Max, false),
        PatternElement.Number n => new(StepKind.Number, 0, n.Min, n.Max, n.Optional),
        PatternElement.ClauseStart => new(StepKind.ClauseStart, 0, 0, 0, false),
        PatternElement.ClauseEnd => new(StepKind.ClauseEnd, 0, 0, 0, false),
        _ => throw new FormatException("a bracket with '&' or '~' inside cannot be part of a row of words."),
    };

    private int ClassOf(string name) =>
        Find(name).Class ?? throw new FormatException($"'{name}' joins findings with '&' or '~', so it can only stand on its own, not in a row of words.");

    private int ChoiceOf(PatternElement.Choice choice)
    {
        var rows = choice.Options.Select(o => StepsOf(o)).ToList();
        var key = string.Join(" | ", rows.Select(r => string.Join(' ', r)));
        if (_choices.TryGetValue(key, out var id))
            return id;
        id = AddClass(null, rows);
        _choices.Add(key, id);
        return id;
    }

    private int WordId(string word)
    {
        _spellings.Add(word);
        var stem = _stemmer.Stem(word);
        if (!_words.TryGetValue(stem, out var id))
            _words.Add(stem, id = _words.Count + 1);
        return id;
    }

    private int ExactId(string word)
    {
        _spellings.Add(word);
        if (!_exact.TryGetValue(word, out var id))
            _exact.Add(word, id = _exact.Count + 1);
        return id;
    }

    private enum EntryState
    {
        New,
        Open,
        Done,
    }

    private sealed class Entry(LexiconEntry source)
    {
        public LexiconEntry Source { get; } = source;

        public EntryState State { get; set; }

        public int? Class { get; set; }

        public Expression? Joined { get; set; }
    }
}
