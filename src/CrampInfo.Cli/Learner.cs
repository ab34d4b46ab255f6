using System.Globalization;
using CrampInfo.Content;
using CrampInfo.Content.RedFlags;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Cli;

/// <summary>
/// Learns to tell which warning sign a text speaks of. Whatever is chosen here is chosen by cross-validation on the examples:
/// each text is judged by a model that never saw it. The evaluation sets have no part in it.
/// </summary>
internal static class Learner
{
    /// <summary>A word of fewer examples is as likely a slip as a word.</summary>
    private const int LeastExamplesOfWord = 3;

    private const int Folds = 4;

    /// <summary>How often what a sign's own file says is shown: a clinician who reads the file has read what counts most.</summary>
    private const int WeightOfOwn = 3;

    /// <summary>
    /// What a mistake costs, against a missed one that costs 1: an ambulance card on a harmless text, a "today" card, an
    /// "appointment" card, a quiet line. A reader who is frightened for nothing reads past the next card, so a false ambulance
    /// is dear; a quiet line costs a glance. <c>docs/red-flags.md</c> says how they were found.
    /// </summary>
    private static readonly (double Emergency, double Urgent, double Soon, double Quiet) Costs = (0.7, 1.9, 3.0, 0.3);

    /// <summary>Learns from the examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="library">What they stand in.</param>
    /// <param name="log">Told what was found.</param>
    public static Learned Learn(SignExamples examples, ContentLibrary library, TextWriter log)
    {
        List<string> vocabulary = [.. examples.All
            .SelectMany(e => Tokeniser.Tokenise(e.Text).Select(t => t.Text).Distinct())
            .GroupBy(w => w).Where(g => g.Count() >= LeastExamplesOfWord)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)];
        var language = library.LanguageWith(vocabulary);
        var texts = examples.All.Select(e => (Class: e.Sign, Words: language.Read(e.Text), e.IsOwn)).ToList();
        var classes = texts.Select(t => t.Class).Distinct().Order(StringComparer.Ordinal).ToList();
        var levels = library.RedFlags.ToDictionary(r => r.Id, r => r.Level);
        CareLevel LevelOf(string sign) => levels.GetValueOrDefault(sign, CareLevel.SelfCare);

        TextClassifier Train(IEnumerable<(string Class, IReadOnlyList<TypedWord> Words, bool IsOwn)> some) => MaximumEntropy.Train(
            [.. some.SelectMany(t => Enumerable.Repeat((t.Class, t.Words), t.IsOwn ? WeightOfOwn : 1))], classes);

        var held = new double[texts.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Train(texts.Where((_, i) => i % Folds != fold));
            for (var i = fold; i < texts.Count; i += Folds)
                held[i] = model.Score(texts[i].Words);
            log.WriteLine($"part {fold + 1} of {Folds} held back and judged");
        }

        double Limit(CareLevel level, double cost)
        {
            var judged = texts.Select((t, i) => (
                Probability: classes.Select((c, k) => LevelOf(c) <= level ? held[i][k] : 0).Sum(),
                Is: LevelOf(t.Class) <= level)).ToList();
            var limit = Calibration.Of(judged).LimitFor(cost);
            var harmless = texts.Select((t, i) => (t.Class, P: judged[i].Probability)).Where(t => t.Class == TextClassifier.None).ToList();
            log.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{level} or worse from {limit:0.000}: {judged.Where(j => j.Is).Average(j => j.Probability >= limit ? 1.0 : 0):0.000} of "
                    + $"those that are, {harmless.Average(h => h.P >= limit ? 1.0 : 0):0.000} of the harmless"));
            return limit;
        }

        var limits = new Limits(
            Limit(CareLevel.Emergency, Costs.Emergency), Limit(CareLevel.Urgent, Costs.Urgent), Limit(CareLevel.Soon, Costs.Soon),
                Limit(CareLevel.Soon, Costs.Quiet));
        return new(examples.Hash, vocabulary, Train(texts), limits);
    }
}
