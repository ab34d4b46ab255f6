using CrampInfo.Content.Articles;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Catalog.Search;

/// <summary>An article with how well it fits.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">How well it fits; comparable within one query.</param>
/// <param name="Probability">How probable it is by what was learned; null when nothing was learned about it.</param>
/// <param name="Words">The words of the query that it has.</param>
internal sealed record RankedArticle(ListedArticle Article, double Score, double? Probability, IReadOnlyList<TypedWord> Words);

/// <summary>
/// Puts articles in order by two things: the words they share with the query (SQLite's bm25), and how probable each is for such
/// a query by what was learned from examples. An article without examples goes by its words.
/// </summary>
internal sealed class ArticleRanker(Site site, FullText texts, QueryReader reader, SearchSteps steps)
{
    /// <summary>Weight of the logarithm of a probability beside the mean bm25 of the words; chosen by cross-validation.</summary>
    private const double LearnedWeight = 0.7;

    /// <summary>An article that nothing was learned about is held to be so probable beside the best one, and its words decide.</summary>
    private const double ShareOfUnknown = 0.25;

    /// <summary>What is less probable is as good as excluded, and no further from it.</summary>
    private const double LeastProbability = 1e-4;

    /// <summary>
    /// Words that the site has no use for make a query more likely to be about something else; in log odds, chosen alike.
    /// </summary>
    private const double StrangenessWeight = 6;

    private readonly LearnedSearch? _learned = steps.HasFlag(SearchSteps.Learned) ? site.Data.SearchWords.Learned : null;

    /// <summary>Whoever types what something is called here is not sent away.</summary>
    private readonly HashSet<string> _names = [.. site.Articles.SelectMany(a => QueryReader.NamesOf(a.Front))
        .Concat(ConceptFinder.ConceptsOf(site.Data).Select(c => c.Name)).Select(n => Key(reader.Read(n)))];

    private readonly Dictionary<string, string> _titles = site.Articles
        .GroupBy(a => Key(reader.Read(a.Front.Title)), a => a.Slug).ToDictionary(g => g.Key, g => g.First());

    /// <summary>Ranks the articles, best first; equal ones by address, so that the order never depends on chance.</summary>
    public List<RankedArticle> Rank(SearchQuery query)
    {
        var terms = query.Wanted.DistinctBy(w => w.Stem).Select(w => (Word: w, Articles: texts.Find(w.Stem))).ToList();
        var probabilities = _learned is null || query.Words.Count == 0 ? null : ByClass(_learned.Articles, query);
        var unknown = ShareOfUnknown * (probabilities?.Values.Max() ?? 1);
        // Whoever types a title wants that article.
        var title = _titles.GetValueOrDefault(Key(query));
        return [.. site.Articles
            .Select(a =>
            {
                var probability = probabilities is not null && probabilities.TryGetValue(a.Slug, out var p) ? p : (double?)null;
                var words = terms.Sum(t => t.Articles.GetValueOrDefault(a.Slug)) / Math.Max(1, terms.Count);
                var learned = probabilities is null ? 0 : LearnedWeight * Math.Log(Math.Max(probability ?? unknown, LeastProbability));
                return new RankedArticle(a, words + learned, probability,
                    [.. terms.Where(t => t.Articles.ContainsKey(a.Slug)).Select(t => t.Word)]);
            })
            .Where(r => r.Words.Count > 0 || r.Probability > 0)
            .OrderByDescending(r => r.Article.Slug == title).ThenByDescending(r => r.Score)
                .ThenBy(r => r.Article.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Whether a query is about something that the site is not about. Without anything learned only full text can tell.</summary>
    public bool IsOffTopic(SearchQuery query, IReadOnlyList<RankedArticle> ranked) =>
        _learned is null || query.Words.Count == 0
            ? ranked.All(r => r.Words.Count == 0)
            // Of an article that nothing was learned about, only the words can tell.
            : ranked is not [{ Probability: null }, ..] && !_names.Contains(Key(query))
                && Sureness(_learned.Topic, query, reader) > _learned.OffTopicFrom;

    /// <summary>How sure it is that a query is about something else, in log odds.</summary>
    public static double Sureness(TextClassifier topic, SearchQuery query, QueryReader reader)
    {
        var other = topic.Score(query.Features)[topic.NoClass];
        return Math.Log((other + LeastProbability) / (1 - other + LeastProbability)) + (StrangenessWeight * reader.Strangeness(query));
    }

    private static Dictionary<string, double> ByClass(TextClassifier model, SearchQuery query) =>
        model.Classes.Zip(model.Score(query.Features)).ToDictionary(c => c.First, c => c.Second);

    private static string Key(SearchQuery query) => string.Join(' ', query.Words.Select(w => w.Stem));
}
