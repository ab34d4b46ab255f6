using System.Collections.Concurrent;
using System.Globalization;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Search;

namespace CrampInfo.Catalog.Search;

/// <summary>An article with how well it fits.</summary>
internal readonly record struct RankedArticle(IndexedArticle Article, double Score);

/// <summary>
/// Puts candidates in order by three things: the words they share with the query (BM25F), how near the query comes to one
/// of their names, and the concepts they share with it.
/// </summary>
internal sealed class ArticleRanker(SearchIndex index, RankingWeights weights, SearchSteps steps)
{
    private readonly ConcurrentDictionary<SearchConcept, ConceptLinks> _links = new();

    /// <summary>Ranks candidates, best first; equal ones by address, so that the order never depends on chance.</summary>
    public List<RankedArticle> Rank(SearchQuery query, IEnumerable<IndexedArticle> candidates)
    {
        var terms = query.Terms.Where(t => t.Word >= 0).ToArray();
        var whole = Whole(query);
        var concepts = Weigh(query);
        return [.. candidates
            .Select(a => Parts(terms, a, whole, concepts) is var (words, name, shared) ? new RankedArticle(a, words + name + shared) : default)
            .Where(r => r.Score > 0)
            .OrderByDescending(r => r.Score).ThenBy(r => r.Article.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The three parts of an article's score; for measuring.</summary>
    public string Explain(SearchQuery query, IndexedArticle article)
    {
        var (words, name, concepts) = Parts([.. query.Terms.Where(t => t.Word >= 0)], article, Whole(query), Weigh(query));
        return string.Create(CultureInfo.InvariantCulture, $"{words + name + concepts:0.000} = {words:0.000} + {name:0.000} + {concepts:0.000}");
    }

    private static double Whole(SearchQuery query) => Math.Max(1, query.Terms.Where(t => t.Typed).Sum(t => t.Weight));

    private (double Words, double Name, double Concepts) Parts(QueryTerm[] terms, IndexedArticle article, double whole, (ConceptLinks Links, double Weight)[] concepts)
    {
        double words = 0, shared = 0;
        foreach (var term in terms)
            words += term.Weight * article.StrengthOf(term.Word);
        foreach (var (links, weight) in concepts)
            shared += weight * links.Fit(article);
        return (words / whole, steps.HasFlag(SearchSteps.Names) ? weights.Name * Nearest(terms, article, whole) : 0, weights.Concepts * shared);
    }

    /// <summary>How near the query comes to the nearest name: the cosine of their words by rarity.</summary>
    private double Nearest(QueryTerm[] terms, IndexedArticle article, double whole)
    {
        var best = 0.0;
        foreach (var name in article.Names)
        {
            double shared = 0, length = 0;
            foreach (var word in name.Words)
            {
                length += index.RarityOf(word);
                foreach (var term in terms)
                {
                    if (term.Word == word)
                        shared += term.Weight;
                }
            }

            if (shared > 0 && length > 0)
                best = Math.Max(best, shared / Math.Sqrt(length * whole) * (name.IsTitle ? weights.Title : 1));
        }

        return best;
    }

    private (ConceptLinks Links, double Weight)[] Weigh(SearchQuery query)
    {
        // "My calf cramps" asks about calves; "my calf cramps since I take Lipitor" asks about Lipitor.
        var specific = query.Concepts.Any(c => !c.Negated && weights.IsSpecific(c.Concept));
        var found = query.Concepts.Select(c => (
            c.Concept,
            Weight: RankingWeights.StrengthOf(c.Concept) * (c.Negated ? weights.Denied : 1) * (specific && !weights.IsSpecific(c.Concept) ? weights.BesideSpecific : 1))).ToList();
        // Many weak hints must not outweigh one strong one: a long query shares out what it has to give.
        var sum = Math.Max(weights.LeastStrength, found.Sum(f => Math.Abs(f.Weight)));
        return [.. found.Select(f => (_links.GetOrAdd(f.Concept, c => new(c, index, weights)), f.Weight / sum))];
    }

    /// <summary>How well a concept fits articles: its subject (1), something they speak of, or a shared tag.</summary>
    private sealed class ConceptLinks
    {
        private const double EachFurther = 0.1;

        private readonly RankingWeights _weights;
        private readonly Dictionary<string, double> _articles = [];
        private readonly (string Tag, double Fit)[] _tags;

        public ConceptLinks(SearchConcept concept, SearchIndex index, RankingWeights weights)
        {
            _weights = weights;
            for (var i = 0; i < concept.About.Count; i++)
                _articles.TryAdd(concept.About[i].Value, 1 - (EachFurther * Math.Min(i, 4)));
            foreach (var slug in concept.Also)
                _articles.TryAdd(slug.Value, weights.Also);
            _tags = [.. concept.Tags.Select(t => (t.Value, weights.Tag + (weights.RareTag * index.TagRarity(t.Value))))];
        }

        public double Fit(IndexedArticle article)
        {
            var fit = _articles.GetValueOrDefault(article.Slug);
            foreach (var (tag, shared) in _tags)
            {
                if (article.Tags.Contains(tag))
                    fit = Math.Max(fit, shared + (IsMain(article.Front, tag) ? _weights.MainTag : 0));
            }

            return fit;
        }

        private static bool IsMain(ArticleFrontMatter front, string tag) =>
            (front.BodyParts.Count > 0 && front.BodyParts[0].Value == tag)
            || (front.Symptoms.Count > 0 && front.Symptoms[0].Value == tag)
            || (front.When.Count > 0 && front.When[0].Value == tag)
            || (front.Who.Count > 0 && front.Who[0].Value == tag);
    }
}
