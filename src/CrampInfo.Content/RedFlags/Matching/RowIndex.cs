namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>All compiled rows, found by the word they can begin with.</summary>
internal sealed class RowIndex
{
    /// <summary>Key of rows that begin with a number.</summary>
    public const int NumberKey = 3;

    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _exact;
    private readonly Dictionary<int, int[]> _byKey;
    private readonly int[][] _rowsOfClass;

    public RowIndex(Dictionary<string, int> words, Dictionary<string, int> exact, Row[] rows, Dictionary<int, int[]> byKey, FindingKind?[] kinds, int leafCount)
    {
        _words = words;
        _exact = exact;
        _byKey = byKey;
        Rows = rows;
        Kinds = kinds;
        LeafCount = leafCount;
        var rowsOfClass = Enumerable.Range(0, rows.Length).Where(r => !rows[r].IsLeaf).ToLookup(r => rows[r].Target);
        _rowsOfClass = [.. Enumerable.Range(0, kinds.Length).Select(c => rowsOfClass[c].ToArray())];
    }

    public Row[] Rows { get; }

    /// <summary>Kind of each class; null for a bracket, which is of its surroundings' kind.</summary>
    public FindingKind?[] Kinds { get; }

    public int ClassCount => Kinds.Length;

    public int LeafCount { get; }

    public int WordId(string stem) => _words.GetValueOrDefault(stem);

    public int ExactId(string word) => _exact.GetValueOrDefault(word);

    public ReadOnlySpan<int> ByWord(int id) => id == 0 ? [] : ByKey((id << 2) | 1);

    public ReadOnlySpan<int> ByExact(int id) => id == 0 ? [] : ByKey((id << 2) | 2);

    public ReadOnlySpan<int> ByNumber() => ByKey(NumberKey);

    public ReadOnlySpan<int> RowsOfClass(int id) => _rowsOfClass[id];

    private ReadOnlySpan<int> ByKey(int key) => _byKey.TryGetValue(key, out var rows) ? rows : [];
}
