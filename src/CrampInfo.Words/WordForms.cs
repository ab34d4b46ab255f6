namespace CrampInfo.Words;

/// <summary>
/// What no rule can know about words, as data: irregular inflections, spellings that differ between British and American
/// English and common slips (<c>content/language/words.yml</c>), and ordinary words that must never be "corrected"
/// (<c>content/language/ordinary.yml</c>).
/// </summary>
public sealed class WordForms
{
    private readonly Dictionary<string, string> _base;
    private readonly HashSet<string> _bases;
    private readonly HashSet<string> _ordinary;

    /// <summary>Builds the table. Keys are the base words, values the other ways to write them.</summary>
    public WordForms(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> forms, IEnumerable<string> ordinary)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(ordinary);
        _base = [];
        foreach (var (word, others) in forms)
        {
            foreach (var other in others)
                _base.TryAdd(TextNormaliser.Word(other), TextNormaliser.Word(word));
        }

        _bases = [.. _base.Values];
        _ordinary = [.. ordinary.Select(w => TextNormaliser.Word(w))];
    }

    /// <summary>A table without entries, where only the rules of <see cref="Stemmer"/> work.</summary>
    public static WordForms Empty { get; } = new([], []);

    /// <summary>The base word of an irregular or differently spelled form; the word itself when it is none.</summary>
    public string BaseOf(string word) => _base.GetValueOrDefault(word, word);

    /// <summary>Whether the table has the word as a base word, which no rule of endings may cut ("evening").</summary>
    public bool IsBase(string word) => _bases.Contains(word);

    /// <summary>Whether the table knows the word, so that a speller leaves it alone.</summary>
    public bool Knows(string word) => _ordinary.Contains(word) || _bases.Contains(word) || _base.ContainsKey(word);

    /// <summary>Every form and base word, for a speller's vocabulary.</summary>
    public IEnumerable<string> Words => _base.Keys.Concat(_bases);

    /// <summary>Ordinary words that are neither corrected nor corrected to.</summary>
    public IReadOnlySet<string> Ordinary => _ordinary;
}
