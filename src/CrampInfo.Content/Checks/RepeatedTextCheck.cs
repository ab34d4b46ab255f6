using System.Runtime.InteropServices;
using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>repeated-text</c>: what two pages share lives in a data file; a copied passage would drift apart from its twin. Each passage is
/// compared with those that share a run of words with it, found in an index, so that the work grows with the library and not with
/// its square.
/// </summary>
internal sealed class RepeatedTextCheck : ContentCheck
{
    private const int ShortestPassage = 12;
    private const double MostShared = 0.6;

    /// <summary>A run of words in more passages than this is a common phrase.</summary>
    private const int CommonPhrase = 40;

    public override void Run(CheckContext context)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        var byRun = new Dictionary<long, List<int>>();
        var passages = new List<(Article Article, Passage Passage, int Runs)>();
        // How many runs each earlier passage shares with the one at hand, and which share any: both are emptied after each.
        var shared = new List<int>();
        var sharing = new List<int>();
        foreach (var article in context.Library.Articles)
        {
            // First-aid steps and "Do not" lines say the same everywhere on purpose: a reader who knows them finds them again.
            foreach (var passage in article.Passages.Where(p => p.Section != "do-this-now" && p.Block != "dont"))
            {
                var words = TextStatistics.Words(passage.Text.ToLowerInvariant());
                if (words.Count < ShortestPassage)
                    continue;
                var runs = RunsOf(words, numbers);
                foreach (var run in runs)
                {
                    ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(byRun, run, out _);
                    at ??= [];
                    foreach (var other in at)
                    {
                        if (shared[other]++ == 0)
                            sharing.Add(other);
                    }

                    if (at.Count < CommonPhrase)
                        at.Add(passages.Count);
                }

                Report(article, passage, runs.Count);
                foreach (var other in sharing)
                    shared[other] = 0;
                sharing.Clear();
                shared.Add(0);
                passages.Add((article, passage, runs.Count));
            }
        }

        void Report(Article article, Passage passage, int runs)
        {
            var twins = sharing.Where(o => passages[o].Article != article && shared[o] >= MostShared * Math.Min(runs, passages[o].Runs))
                .ToList();
            if (twins.Count == 0)
                return;
            var twin = passages[twins.OrderByDescending(o => shared[o]).ThenBy(o => o).First()];
            context.Diagnostics.Error(article.File, passage.Line, passage.Column, "repeated-text",
                $"'{Shorten(passage.Text)}' nearly repeats {twin.Article.File}({twin.Passage.Line}); say what is special here and "
                + "link, or move it to a data file.");
        }
    }

    /// <summary>
    /// The runs of three words, each as one number: of libraries with fewer than two million different words no two are alike.
    /// </summary>
    private static HashSet<long> RunsOf(IReadOnlyList<string> words, Dictionary<string, long> numbers)
    {
        const int Bits = 21;
        var runs = new HashSet<long>(words.Count);
        var run = 0L;
        for (var i = 0; i < words.Count; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, words[i], out var known);
            if (!known)
                number = numbers.Count & ((1L << Bits) - 1);
            run = ((run << Bits) | number) & long.MaxValue;
            if (i >= 2)
                runs.Add(run);
        }

        return runs;
    }
}
