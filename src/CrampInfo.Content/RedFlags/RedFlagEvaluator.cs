using System.Collections.Concurrent;
using CrampInfo.Content.RedFlags.Likeness;
using CrampInfo.Content.RedFlags.Matching;
using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags;

/// <summary>
/// Recognises warning signs in what people type. Built once from the signs' files and the shared language data; pure,
/// deterministic and safe to use from many threads. It points to signs worth checking and computes no advice for a person.
/// </summary>
public sealed class RedFlagEvaluator
{
    private readonly RowIndex _index;
    private readonly Stemmer _stemmer;
    private readonly Speller _speller;
    private readonly ConcurrentBag<TextScanner.Scratch> _scratch = [];
    private readonly IReadOnlyList<CompiledRule> _rules;
    private readonly Dictionary<string, RedFlagRule> _byId;
    private readonly LikenessModel? _likeness;

    internal RedFlagEvaluator(RowIndex index, Stemmer stemmer, Speller speller, IReadOnlyList<CompiledRule> rules, LikenessModel? likeness)
    {
        _byId = rules.ToDictionary(r => r.Rule.Id, r => r.Rule);
        _likeness = likeness;
        _index = index;
        _stemmer = stemmer;
        _speller = speller;
        _rules = rules;
    }

    /// <summary>The warning signs that a text speaks of: most serious level first, then by rank, then by how much of it was said.</summary>
    public IReadOnlyList<RedFlagMatch> Evaluate(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];

        var words = TextWords.Read(text, _index, _stemmer, _speller);
        var scratch = _scratch.TryTake(out var used) ? used : new TextScanner.Scratch(_index);
        var scanner = new TextScanner(_index, words, scratch);
        var reader = new ExpressionReader(scanner.Scan(), scanner, _index.JoinedCount);
        IReadOnlyList<RedFlagMatch> found = [.. _rules
            .Select(r => (Rule: r, Words: r.Find(reader)))
            .Where(f => f.Words.Count > 0)
            .OrderBy(f => f.Rule.Rule.Level)
            .ThenBy(f => f.Rule.Rule.Rank ?? int.MaxValue)
            .ThenByDescending(f => f.Words.Count)
            .ThenBy(f => f.Rule.Rule.Id, StringComparer.Ordinal)
            .Select(f => new RedFlagMatch(f.Rule.Rule, Because(f.Words, words)))];
        // Only an evaluation that came to its end leaves the scratch clean.
        scratch.Clear();
        _scratch.Add(scratch);
        return _likeness is null || words.Count == 0 || (scanner.IsElsewhere && found.Count == 0) ? found : LikenessJudge.Decide(found, _likeness, words.Tokens, scanner.IsDistant, _byId.GetValueOrDefault, w => Because([.. w], words));
    }

    /// <summary>Neighbouring words are shown as one piece of the typed text.</summary>
    private static List<string> Because(IReadOnlyCollection<int> found, TextWords words)
    {
        var because = new List<string>();
        var run = new List<int>();
        foreach (var word in found.Order())
        {
            if (run.Count > 0 && word != run[^1] + 1)
                Flush(run, words, because);
            run.Add(word);
        }

        Flush(run, words, because);
        return because;
    }

    private static void Flush(List<int> run, TextWords words, List<string> because)
    {
        var first = words.Tokens[run[0]];
        var last = words.Tokens[run[^1]];
        var piece = words.Text[first.Start..(last.Start + last.Length)];
        if (!because.Contains(piece))
            because.Add(piece);
        run.Clear();
    }
}
