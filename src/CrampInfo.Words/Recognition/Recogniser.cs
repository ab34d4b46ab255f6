namespace CrampInfo.Words.Recognition;

/// <summary>A warning sign as the recogniser knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Level">How soon help is needed.</param>
/// <param name="NeverMiss">Phrases that raise it wherever they stand; only emergencies have them.</param>
public sealed record KnownSign(string Id, CareLevel Level, IReadOnlyList<string> NeverMiss);

/// <summary>A sign that a text speaks of.</summary>
/// <param name="Sign">Its id.</param>
/// <param name="Level">How soon help is needed.</param>
/// <param name="Probability">How probable it is that the text speaks of it, from 0 to 1.</param>
/// <param name="Because">The piece of the text that says so, as typed.</param>
public sealed record SignMatch(string Sign, CareLevel Level, double Probability, string Because);

/// <summary>What a text speaks of.</summary>
/// <param name="Loud">What is sure: the most serious level first, then the most probable.</param>
/// <param name="Quiet">What is possible, the most probable first; never a sign that is loud.</param>
public sealed record Recognition(IReadOnlyList<SignMatch> Loud, IReadOnlyList<SignMatch> Quiet)
{
    /// <summary>Nothing was recognised.</summary>
    public static Recognition Nothing { get; } = new([], []);
}

/// <summary>
/// Recognises warning signs in what a reader typed: by what was learned from examples, and by the phrases that must never be
/// missed. Needs nothing but memory, gives the same answer to the same text, and may be used from many threads.
/// </summary>
public sealed class Recogniser
{
    /// <summary>Signs shown at most of each kind.</summary>
    private const int MostShown = 3;

    /// <summary>A sign is shown beside the most probable one when it is at least this share as probable.</summary>
    private const double LeastShare = 0.25;

    private const int LeastWords = 2;

    /// <summary>Letters of the piece that is shown as the reason.</summary>
    private const int LongestPiece = 300;

    private readonly Dictionary<string, KnownSign> _signs;
    private readonly Language _language;
    private readonly AlarmPhrases _phrases;
    private readonly Learned? _learned;

    /// <summary>Puts a recogniser together.</summary>
    /// <param name="signs">The signs.</param>
    /// <param name="language">How words are read.</param>
    /// <param name="learned">What was learned; without it the phrases alone decide.</param>
    public Recogniser(IEnumerable<KnownSign> signs, Language language, Learned? learned)
    {
        _signs = signs.ToDictionary(s => s.Id);
        _language = language;
        _phrases = new(_signs.Values.SelectMany(s => s.NeverMiss.Select(p => (s.Id, p))), language);
        _learned = learned;
    }

    /// <summary>The hash of what was learned from (see <see cref="Learned.Hash"/>); null when nothing was learned.</summary>
    public string? LearnedFrom => _learned?.Hash;

    /// <summary>What a text speaks of. A long text is read up to <see cref="Language.LongestText"/> letters.</summary>
    public Recognition Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = _language.Read(text);
        if (words.Count == 0)
            return Recognition.Nothing;

        var certain = _phrases.Find(words).ToDictionary(f => f.Sign, f => Piece(text, words, f.First, f.Last));
        // One word is a subject, not a complaint: too little to judge by.
        if (_learned is null || words.Select(w => w.Stem).Distinct().Count() < LeastWords)
            return new([.. certain.Select(c => new SignMatch(c.Key, _signs[c.Key].Level, 1, c.Value)).OrderBy(m => m.Level)], []);

        var model = _learned.Signs;
        var scores = model.Score(words);
        var limits = _learned.Limits;
        double Reaching(CareLevel level) => Enumerable.Range(0, model.Classes.Count)
            .Where(c => _signs.TryGetValue(model.Classes[c], out var sign) && sign.Level <= level).Sum(c => scores[c]);
        var loudest = Reaching(CareLevel.Emergency) >= limits.Emergency ? CareLevel.Emergency
            : Reaching(CareLevel.Urgent) >= limits.Urgent ? CareLevel.Urgent
            : Reaching(CareLevel.Soon) >= limits.Soon ? CareLevel.Soon
            : (CareLevel?)null;

        var ranked = Enumerable.Range(0, model.Classes.Count)
            .Where(c => _signs.ContainsKey(model.Classes[c]))
            .Select(c => (Sign: _signs[model.Classes[c]], Class: c, Probability: scores[c]))
            .OrderByDescending(s => s.Probability)
            .ToList();
        var loud = new List<SignMatch>();
        foreach (var (sign, c, probability) in ranked.Where(r => certain.ContainsKey(r.Sign.Id)))
            loud.Add(new(sign.Id, sign.Level, probability, certain[sign.Id]));
        loud.AddRange(certain.Where(s => loud.TrueForAll(l => l.Sign != s.Key))
            .Select(s => new SignMatch(s.Key, _signs[s.Key].Level, 0, s.Value)));
        if (loudest is { } level)
            loud.AddRange(Best(ranked.Where(r => r.Sign.Level == level && !certain.ContainsKey(r.Sign.Id))));
        var quiet = Reaching(CareLevel.Soon) < limits.Quiet ? [] : Best(ranked.Where(r => loud.TrueForAll(l => l.Sign != r.Sign.Id)));
        return new([.. loud.OrderBy(m => m.Level).ThenByDescending(m => m.Probability)], quiet);

        List<SignMatch> Best(IEnumerable<(KnownSign Sign, int Class, double Probability)> signs)
        {
            var best = signs.Take(MostShown).ToList();
            return [.. best.Where(b => b.Probability >= best[0].Probability * LeastShare)
                .Select(b => new SignMatch(b.Sign.Id, b.Sign.Level, b.Probability, Because(text, words, model.Explain(words, b.Class))))];
        }
    }

    /// <summary>
    /// The piece of a sentence whose words weighed most for the sign: the run with the greatest sum (Kadane's algorithm).
    /// </summary>
    private static string Because(string text, IReadOnlyList<TypedWord> words, double[] said)
    {
        var (bestFirst, bestLast, best) = (0, 0, double.MinValue);
        var (first, sum) = (0, 0.0);
        for (var i = 0; i < words.Count; i++)
        {
            if (i == 0 || sum <= 0 || words[i].Sentence != words[i - 1].Sentence)
                (first, sum) = (i, 0);
            sum += said[i];
            if (sum > best)
                (bestFirst, bestLast, best) = (first, i, sum);
        }

        return Piece(text, words, bestFirst, bestLast);
    }

    /// <summary>So much of a text as a reader finds again at a glance, and never half of a word.</summary>
    private static string Piece(string text, IReadOnlyList<TypedWord> words, int first, int last)
    {
        while (last > first && words[last].Start + words[last].Length - words[first].Start > LongestPiece)
            last--;
        return text[words[first].Start..(words[last].Start + words[last].Length)];
    }
}
