namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>
/// All compiled rows, found by the word they can begin with. What a single word proves on its own, through any depth of
/// findings, is worked out beforehand, because that is most of what is ever found.
/// </summary>
internal sealed class RowIndex
{
    private const int NumberKey = 3;

    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _exact;
    private readonly Dictionary<int, int[]> _rowsByKey;
    private readonly Dictionary<int, WordMeaning> _meanings = [];
    private readonly int[][] _longRowsOfClass;
    private readonly int[] _needs;

    public RowIndex(Dictionary<string, int> words, Dictionary<string, int> exact, Row[] rows, FindingKind?[] kinds, ContextTrigger?[] triggers, int signLeafCount, int joinedCount)
    {
        JoinedCount = joinedCount;
        _words = words;
        _exact = exact;
        Rows = rows;
        Kinds = kinds;
        Triggers = triggers;
        SignLeafCount = signLeafCount;
        var longRows = rows.Index().Where(r => !r.Item.IsLeaf && !IsWord(r.Item)).ToLookup(r => r.Item.Target, r => r.Index);
        _longRowsOfClass = [.. Enumerable.Range(0, kinds.Length).Select(c => longRows[c].ToArray())];

        var units = new Dictionary<int, FindingKind>[kinds.Length];
        var firsts = new HashSet<int>[kinds.Length];
        var longFirsts = new HashSet<int>[kinds.Length];
        var byKey = new Dictionary<int, List<int>>();
        var meanings = new Dictionary<int, WordMeaningBuilder>();
        for (var i = 0; i < kinds.Length; i++)
        {
            units[i] = [];
            firsts[i] = [];
            longFirsts[i] = [];
        }

        // Rows stand in the order they depend on each other, so what a row refers to is complete when it is reached.
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var rowUnits = UnitsOf(row, units);
            var rowLong = LongFirstsOf(row, firsts, longFirsts);
            foreach (var key in rowLong)
                Add(byKey, key, i);
            if (row.IsLeaf)
            {
                foreach (var (key, kind) in rowUnits)
                    Meaning(meanings, key).Leaves.Add((row.Target, kind));
                continue;
            }

            foreach (var (key, kind) in rowUnits)
                units[row.Target].TryAdd(key, Lenient(kind, kinds[row.Target] ?? FindingKind.Sign));
            longFirsts[row.Target].UnionWith(rowLong);
            firsts[row.Target].UnionWith(rowLong);
            firsts[row.Target].UnionWith(rowUnits.Select(u => u.Key));
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            foreach (var (key, kind) in units[i])
                Meaning(meanings, key).Classes.Add((i, kind));
        }

        _needs = [.. rows.Select(r => NeedOf(r, firsts))];
        _rowsByKey = byKey.ToDictionary(p => p.Key, p => p.Value.ToArray());
        foreach (var (key, meaning) in meanings)
            _meanings.Add(key, meaning.Build(triggers, signLeafCount));
    }

    public Row[] Rows { get; }

    /// <summary>Kind of each class; null for a bracket, which is of its surroundings' kind.</summary>
    public FindingKind?[] Kinds { get; }

    /// <summary>Which leaves are words of context.</summary>
    public ContextTrigger?[] Triggers { get; }

    public int ClassCount => Kinds.Length;

    /// <summary>Leaves from here on are words of context and nothing else.</summary>
    public int SignLeafCount { get; }

    /// <summary>How many patterns join rows.</summary>
    public int JoinedCount { get; }

    public int LeafCount => Triggers.Length;

    /// <summary>How many things a text can be seen to hold: see <see cref="NeedOf(int)"/>.</summary>
    public int SeenCount => ClassCount + _words.Count + _exact.Count + 2;

    /// <summary>What must have been seen in the sentence for a row to be worth trying; nearly every try ends here.</summary>
    public int NeedOf(int row) => _needs[row];

    public int SeenWord(int id) => ClassCount + id;

    public int SeenExact(int id) => ClassCount + _words.Count + 1 + id;

    public int WordId(string stem) => _words.GetValueOrDefault(stem);

    public int ExactId(string word) => _exact.GetValueOrDefault(word);

    /// <summary>Rows of more than one word that can begin with a word.</summary>
    public ReadOnlySpan<int> ByWord(int id) => id == 0 ? [] : ByKey(WordKey(id));

    public ReadOnlySpan<int> ByExact(int id) => id == 0 ? [] : ByKey(ExactKey(id));

    public ReadOnlySpan<int> ByNumber() => ByKey(NumberKey);

    /// <summary>What one word says on its own.</summary>
    public WordMeaning? MeaningOfWord(int id) => id == 0 ? null : _meanings.GetValueOrDefault(WordKey(id));

    public WordMeaning? MeaningOfExact(int id) => id == 0 ? null : _meanings.GetValueOrDefault(ExactKey(id));

    /// <summary>Rows of a class that are not just one written word.</summary>
    public ReadOnlySpan<int> LongRowsOfClass(int id) => _longRowsOfClass[id];

    private static int WordKey(int id) => (id << 2) | 1;

    private static int ExactKey(int id) => (id << 2) | 2;

    private static FindingKind Lenient(FindingKind a, FindingKind b) => a > b ? a : b;

    private static bool IsWord(Row row) => row.Steps is [{ Kind: StepKind.Word or StepKind.Exact }];

    private static void Add(Dictionary<int, List<int>> byKey, int key, int row)
    {
        if (!byKey.TryGetValue(key, out var list))
            byKey.Add(key, list = []);
        list.Add(row);
    }

    private static WordMeaningBuilder Meaning(Dictionary<int, WordMeaningBuilder> meanings, int key)
    {
        if (!meanings.TryGetValue(key, out var meaning))
            meanings.Add(key, meaning = new());
        return meaning;
    }

    /// <summary>Keys of the words that prove the row alone, when it is a row of one step.</summary>
    private static IReadOnlyDictionary<int, FindingKind> UnitsOf(Row row, Dictionary<int, FindingKind>[] units) => row.Steps switch
    {
        [{ Kind: StepKind.Word } word] => new Dictionary<int, FindingKind> { [WordKey(word.Id)] = FindingKind.Sign },
        [{ Kind: StepKind.Exact } exact] => new Dictionary<int, FindingKind> { [ExactKey(exact.Id)] = FindingKind.Sign },
        [{ Kind: StepKind.Class } inner] => units[inner.Id],
        _ => new Dictionary<int, FindingKind>(),
    };

    /// <summary>Keys with which the row can begin when one word alone does not prove it.</summary>
    private static HashSet<int> LongFirstsOf(Row row, HashSet<int>[] firsts, HashSet<int>[] longFirsts)
    {
        if (row.Steps is [{ Kind: StepKind.Class } only])
            return longFirsts[only.Id];
        var keys = new HashSet<int>();
        if (IsWord(row))
            return keys;
        foreach (var step in row.Steps)
        {
            switch (step.Kind)
            {
                case StepKind.Word:
                    keys.Add(WordKey(step.Id));
                    break;
                case StepKind.Exact:
                    keys.Add(ExactKey(step.Id));
                    break;
                case StepKind.Number:
                    keys.Add(NumberKey);
                    break;
                case StepKind.Class:
                    keys.UnionWith(firsts[step.Id]);
                    break;
            }

            if (!step.Optional && step.Kind is not StepKind.ClauseStart)
                break;
        }

        return keys;
    }

    /// <summary>
    /// The rarest thing that a row cannot do without, besides the word it begins with; nothing (zero is "no word", which is
    /// always seen) for a row that only needs a number.
    /// </summary>
    private int NeedOf(Row row, HashSet<int>[] firsts)
    {
        var needs = row.Steps.Where(s => !s.Optional && s.Kind is StepKind.Word or StepKind.Exact or StepKind.Class).ToList();
        if (needs.Count > 1)
            needs.RemoveAt(0);
        return needs.Count == 0 ? SeenWord(0) : needs.Select(Seen).MinBy(n => n.Rarity).Id;

        (int Id, int Rarity) Seen(Step step) => step.Kind switch
        {
            StepKind.Word => (SeenWord(step.Id), 1),
            StepKind.Exact => (SeenExact(step.Id), 1),
            _ => (step.Id, firsts[step.Id].Count),
        };
    }

    private ReadOnlySpan<int> ByKey(int key) => _rowsByKey.TryGetValue(key, out var rows) ? rows : [];

    private sealed class WordMeaningBuilder
    {
        public List<(int Class, FindingKind Kind)> Classes { get; } = [];

        public List<(int Leaf, FindingKind Kind)> Leaves { get; } = [];

        public WordMeaning Build(ContextTrigger?[] triggers, int signLeafCount) => new(
            [.. Classes],
            [.. Leaves.Where(l => l.Leaf < signLeafCount)],
            [.. Leaves.Where(l => triggers[l.Leaf] is not null).Select(l => l.Leaf)]);
    }
}
