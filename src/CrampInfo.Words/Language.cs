namespace CrampInfo.Words;

/// <summary>
/// What the site knows about words, in one place for search and warning signs alike: one normaliser, one tokeniser, one
/// stemmer, one speller and one notion of denial.
/// </summary>
public sealed class Language
{
    /// <summary>
    /// Letters of a text that are read; what follows is left out, so that the time for one text is bounded whatever is sent.
    /// </summary>
    public const int LongestText = 100_000;

    private readonly HashSet<string> _stems;

    /// <summary>Puts the parts together.</summary>
    /// <param name="forms">Irregular and differently spelled forms.</param>
    /// <param name="vocabulary">Words to correct slips to, the most common first.</param>
    /// <param name="denials">How people say that something is not so.</param>
    /// <param name="subject">Words of the subject, which a slip more likely is of than of others; see <see cref="Speller"/>.</param>
    public Language(WordForms forms, IEnumerable<string> vocabulary, DenialWords denials, IReadOnlySet<string>? subject = null)
    {
        ArgumentNullException.ThrowIfNull(forms);
        Stemmer = new(forms);
        List<string> words = [.. vocabulary, .. forms.Words];
        _stems = [.. words.Select(Stemmer.Stem)];
        Speller = new(words, words.Concat(forms.Ordinary).Select(Stemmer.Stem).Concat(forms.Ordinary).Concat(NumberWords.Words), subject);
        Denial = new(denials, Stemmer);
    }

    /// <summary>Folds inflections.</summary>
    public Stemmer Stemmer { get; }

    /// <summary>Puts slips right.</summary>
    public Speller Speller { get; }

    /// <summary>Finds what a text says is not so.</summary>
    public Denial Denial { get; }

    /// <summary>Reads a text as typed; what stands behind <see cref="LongestText"/> letters is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spell">Whether slips are put right.</param>
    public IReadOnlyList<TypedWord> Read(string text, bool spell = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokeniser.Tokenise(text.Length > LongestText ? text[..LongestText] : text);
        // An ending is no slip: where the site has "elbow", "elbows" is a word.
        var spelled = tokens
            .Select(t => (spell && !_stems.Contains(Stemmer.Stem(t.Text)) ? Speller.Correct(t.Text) : null) ?? t.Text).ToList();
        var stems = spelled.Select(Stemmer.Stem).ToList();
        var denied = Denial.Find(stems, [.. tokens.Select(t => t.Clause)], [.. tokens.Select(t => t.Sentence)]);
        return [.. tokens.Select((t, i) => new TypedWord(t.Text, spelled[i], stems[i], t.Start, t.Length, t.Sentence, t.Clause,
            denied[i]))];
    }
}
