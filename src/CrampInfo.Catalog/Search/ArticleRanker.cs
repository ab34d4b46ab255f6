using CrampInfo.Content.Articles;
using CrampInfo.Content.Search;

namespace CrampInfo.Catalog.Search;

/// <summary>An article with how well it fits.</summary>
internal readonly record struct RankedArticle(IndexedArticle Article, double Score);

/// <summary>
/// Puts candidates in order by three things that are each measured from 0 to about 1: the words they share with the query
/// (BM25F), how near the query comes to one of their names, and the concepts they share with it.
/// </summary>
internal sealed class ArticleRanker(SearchIndex index, RankingWeights weights, SearchSteps steps)
{
    /// <summary>Ranks candidates, best first; equal ones by address, so that the order never depends on chance.</summary>
    public List<RankedArticle> Rank(SearchQuery query, IEnumerable<IndexedArticle> candidates)
    {
        var whole = Whole(query);
        var concepts = Weigh(query);
        return [.. candidates
            .Select(a => Parts(query, a, whole, concepts) is var (words, name, shared) ? new RankedArticle(a, words + name + shared) : default)
            .Where(r => r.Score > 0)
            .OrderByDescending(r => r.Score).ThenBy(r => r.Article.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The three parts of an article's score; for measuring.</summary>
    public string Explain(SearchQuery query, IndexedArticle article)
    {
        var (words, name, concepts) = Parts(query, article, Whole(query), Weigh(query));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{words + name + concepts:0.000} = {words:0.000} + {name:0.000} + {concepts:0.000}");
    }

    private static double Whole(SearchQuery query) => Math.Max(1, query.Terms.Where(t => t.Typed).Sum(t => t.Weight));

    private (double Words, double Name, double Concepts) Parts(SearchQuery query, IndexedArticle article, double whole, List<(SearchConcept Concept, double Weight)> concepts) =>
    (
        query.Terms.Sum(t => t.Weight * article.StrengthOf(t.Word)) / whole,
        steps.HasFlag(SearchSteps.Names) ? weights.Name * Nearest(query, article, whole) : 0,
        concepts.Sum(c => weights.Concepts * c.Weight * Fit(c.Concept, article)));

    /// <summary>How near the query comes to the nearest name: the cosine of their words by rarity.</summary>
    private double Nearest(SearchQuery query, IndexedArticle article, double whole)
    {
        var best = 0.0;
        foreach (var name in article.Names)
        {
            double shared = 0, length = 0;
            foreach (var word in name.Words)
                length += index.RarityOf(word);
            foreach (var term in query.Terms)
            {
                if (term.Word >= 0 && Array.BinarySearch(name.Words, term.Word) >= 0)
                    shared += term.Weight;
            }

            if (shared > 0 && length > 0)
                best = Math.Max(best, shared / Math.Sqrt(length * whole) * (name.IsTitle ? weights.Title : 1));
        }

        return best;
    }

    private List<(SearchConcept Concept, double Weight)> Weigh(SearchQuery query)
    {
        // "My calf cramps" asks about calves; "my calf cramps since I take Lipitor" asks about Lipitor.
        var specific = query.Concepts.Any(c => !c.Negated && weights.IsSpecific(c.Concept));
        var found = query.Concepts.Select(c => (
            c.Concept,
            Weight: RankingWeights.StrengthOf(c.Concept) * (c.Negated ? weights.Denied : 1) * (specific && !weights.IsSpecific(c.Concept) ? weights.BesideSpecific : 1))).ToList();
        // Many weak hints must not outweigh one strong one: a long query shares out what it has to give.
        var sum = Math.Max(weights.LeastStrength, found.Sum(f => Math.Abs(f.Weight)));
        return [.. found.Select(f => (f.Concept, f.Weight / sum))];
    }

    /// <summary>How well a concept fits an article: its subject (1), something it speaks of (0.5), or a shared tag.</summary>
    private double Fit(SearchConcept concept, IndexedArticle article)
    {
        var fit = 0.0;
        for (var i = 0; i < concept.About.Count; i++)
        {
            if (concept.About[i].Value == article.Slug)
                fit = Math.Max(fit, 1 - (0.1 * Math.Min(i, 4)));
        }

        if (fit == 0 && concept.Also.Any(s => s.Value == article.Slug))
            fit = weights.Also;
        foreach (var tag in concept.Tags)
        {
            if (article.Tags.Contains(tag.Value))
                fit = Math.Max(fit, weights.Tag + (weights.RareTag * index.TagRarity(tag.Value)) + (IsMain(article.Front, tag.Value) ? weights.MainTag : 0));
        }

        return fit;
    }

    private static bool IsMain(ArticleFrontMatter front, string tag) =>
        (front.BodyParts.Count > 0 && front.BodyParts[0].Value == tag)
        || (front.Symptoms.Count > 0 && front.Symptoms[0].Value == tag)
        || (front.When.Count > 0 && front.When[0].Value == tag)
        || (front.Who.Count > 0 && front.Who[0].Value == tag);
}
