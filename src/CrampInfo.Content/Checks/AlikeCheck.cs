namespace CrampInfo.Content.Checks;

/// <summary><c>alike</c>: two titles or summaries that say the same send readers to the wrong page.</summary>
internal sealed class AlikeCheck : ContentCheck
{
    private static readonly HashSet<string> Small = ["a", "an", "and", "the", "of", "in", "to", "for", "or", "is", "it", "that", "how",
        "what", "with", "on", "by", "at"];

    public override void Run(CheckContext context)
    {
        Compare("title", 0.8, context);
        Compare("summary", 0.6, context);
    }

    private static void Compare(string key, double limit, CheckContext context)
    {
        var entries = context.Library.Articles
            .Select(a => (Article: a, Words: Stems(key == "title" ? a.FrontMatter.Title : a.FrontMatter.Summary)))
            .ToList();
        // Articles are compared with those that share a word, so that a folder of thousands is no quadratic matter.
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var others = entries[i].Words.SelectMany(w => seen.TryGetValue(w, out var at) ? at : []).Distinct();
            foreach (var j in others)
            {
                var shared = entries[i].Words.Count(entries[j].Words.Contains);
                if (shared >= limit * (entries[i].Words.Count + entries[j].Words.Count - shared))
                {
                    var front = entries[i].Article.FrontMatter;
                    context.Diagnostics.Error(entries[i].Article.File, front.Line, front.Column, "alike",
                        $"the {key} says the same as that of {entries[j].Article.File}; say what is special to this page.");
                    break;
                }
            }

            foreach (var word in entries[i].Words)
            {
                if (!seen.TryGetValue(word, out var at))
                    seen[word] = at = [];
                if (at.Count < MostCompared)
                    at.Add(i);
            }
        }
    }

    /// <summary>A word in more articles than this tells none apart.</summary>
    private const int MostCompared = 200;

    private static HashSet<string> Stems(string text) =>
        [.. TextStatistics.Words(text.ToLowerInvariant()).Where(w => !Small.Contains(w)).Select(w => w.Length > 3 ? w.TrimEnd('s') : w)];
}
