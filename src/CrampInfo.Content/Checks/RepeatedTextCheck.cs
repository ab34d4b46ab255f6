using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>repeated-text</c>: what two pages share lives in a data file; a copied passage would drift apart from its twin.</summary>
internal sealed class RepeatedTextCheck : ContentCheck
{
    private const int ShortestPassage = 12;
    private const int WordsInARow = 3;
    private const double MostShared = 0.6;

    /// <summary>A run of words in more passages than this is a common phrase.</summary>
    private const int CommonPhrase = 40;

    public override void Run(CheckContext context)
    {
        var passages = new List<(Article Article, Passage Passage, HashSet<string> Runs)>();
        var byRun = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var article in context.Library.Articles)
        {
            // First-aid steps and "Do not" lines say the same everywhere on purpose: a reader who knows them finds them again.
            foreach (var passage in article.Passages.Where(p => p.Section != "do-this-now" && p.Block != "dont"))
            {
                var words = TextStatistics.Words(passage.Text.ToLowerInvariant());
                if (words.Count < ShortestPassage)
                    continue;
                var runs = Enumerable.Range(0, words.Count - WordsInARow + 1).Select(i => string.Join(' ', words.Skip(i).Take(WordsInARow))).ToHashSet(StringComparer.Ordinal);
                Report(article, passage, runs);
                foreach (var run in runs)
                {
                    if (!byRun.TryGetValue(run, out var at))
                        byRun[run] = at = [];
                    if (at.Count < CommonPhrase)
                        at.Add(passages.Count);
                }

                passages.Add((article, passage, runs));
            }
        }

        void Report(Article article, Passage passage, HashSet<string> runs)
        {
            var shared = new Dictionary<int, int>();
            foreach (var at in runs.SelectMany(run => byRun.TryGetValue(run, out var at) ? at : []))
                shared[at] = shared.GetValueOrDefault(at) + 1;
            foreach (var (other, count) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key))
            {
                var twin = passages[other];
                if (twin.Article != article && count >= MostShared * Math.Min(runs.Count, twin.Runs.Count))
                {
                    context.Diagnostics.Error(article.File, passage.Line, passage.Column, "repeated-text", $"'{Shorten(passage.Text)}' nearly repeats {twin.Article.File}({twin.Passage.Line}); say what is special here and link, or move it to a data file.");
                    return;
                }
            }
        }
    }
}
