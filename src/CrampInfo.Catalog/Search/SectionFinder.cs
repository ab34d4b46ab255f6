using System.Text.RegularExpressions;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>Chooses the part of an article to send the reader to, and cuts a piece of it with the words marked.</summary>
internal sealed partial class SectionFinder(CandidateFinder texts, Stemmer stemmer)
{
    private const int SnippetWords = 28;
    private const int WordsBefore = 6;
    private const int MaxText = 6000;
    private const double Heading = 1.5;

    /// <summary>The best part; null when no part has any of the words.</summary>
    public SectionHit? Find(SearchQuery query, IndexedArticle article)
    {
        IndexedSection? best = null;
        var bestScore = 0.0;
        foreach (var section in article.Sections)
        {
            var score = 0.0;
            foreach (var term in query.Terms)
            {
                if (term.Word < 0 || !term.Telling)
                    continue;
                if (Array.BinarySearch(section.Words, term.Word) >= 0)
                    score += term.Weight;
                if (Array.BinarySearch(section.TitleWords, term.Word) >= 0)
                    score += Heading * term.Weight;
            }

            if (score > bestScore)
                (best, bestScore) = (section, score);
        }

        return best is { } found ? new(found.Anchor, found.Title, Snippet(query, texts.SectionText(found.Row))) : null;
    }

    private List<SnippetPiece> Snippet(SearchQuery query, string text)
    {
        text = Tidy(text.Length > MaxText ? text[..MaxText] : text);
        var weights = query.Terms.Where(t => t.Telling).ToDictionary(t => t.Stem, t => t.Weight);
        var tokens = Tokeniser.Tokenise(text);
        var hits = tokens.Select(t => weights.GetValueOrDefault(stemmer.Stem(t.Text))).ToList();
        var from = Math.Max(0, BestWindow(hits) - WordsBefore);
        var to = Math.Min(tokens.Count, from + SnippetWords);
        if (to == 0)
            return [];

        var pieces = new List<SnippetPiece>();
        var at = from == 0 ? 0 : tokens[from].Start;
        var end = to == tokens.Count ? text.Length : tokens[to - 1].Start + tokens[to - 1].Length;
        if (from > 0)
            pieces.Add(new("… ", false));
        for (var i = from; i < to; i++)
        {
            if (hits[i] <= 0)
                continue;
            if (tokens[i].Start > at)
                pieces.Add(new(text[at..tokens[i].Start], false));
            pieces.Add(new(text.Substring(tokens[i].Start, tokens[i].Length), true));
            at = tokens[i].Start + tokens[i].Length;
        }

        if (end > at)
            pieces.Add(new(text[at..end], false));
        if (to < tokens.Count)
            pieces.Add(new(" …", false));
        return pieces;
    }

    /// <summary>Where a citation was taken out, a space is left before the full stop.</summary>
    private static string Tidy(string text) => SpaceBeforeStop().Replace(text, "$1");

    [GeneratedRegex(@"\s+([.,;:!?])")]
    private static partial Regex SpaceBeforeStop();

    /// <summary>Where the words stand closest together: the first word of the window with the greatest weight.</summary>
    private static int BestWindow(List<double> hits)
    {
        var sum = 0.0;
        var (best, bestStart) = (0.0, 0);
        for (var i = 0; i < hits.Count; i++)
        {
            sum += hits[i];
            if (i >= SnippetWords - WordsBefore)
                sum -= hits[i - (SnippetWords - WordsBefore)];
            if (sum > best + 1e-9)
                (best, bestStart) = (sum, Math.Max(0, i - (SnippetWords - WordsBefore) + 1));
        }

        while (bestStart < hits.Count && hits[bestStart] <= 0)
            bestStart++;
        return Math.Min(bestStart, Math.Max(0, hits.Count - 1));
    }
}
