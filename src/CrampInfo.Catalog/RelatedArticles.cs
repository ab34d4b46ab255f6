using CrampInfo.Content.Articles;

namespace CrampInfo.Catalog;

/// <summary>
/// What to read next: the editor's own choice first, then articles that share warning signs, places, symptoms and topics.
/// A shared thing weighs more the fewer articles have it (inverse document frequency).
/// </summary>
internal sealed class RelatedArticles
{
    private const int Most = 6;

    private readonly Dictionary<string, HashSet<string>> _features;
    private readonly Dictionary<string, List<string>> _articles = [];

    public RelatedArticles(IReadOnlyList<ListedArticle> articles)
    {
        _features = articles.ToDictionary(a => a.Slug, a => FeaturesOf(a.Front));
        foreach (var (slug, features) in _features)
        {
            foreach (var feature in features)
            {
                if (!_articles.TryGetValue(feature, out var list))
                    _articles[feature] = list = [];
                list.Add(slug);
            }
        }
    }

    /// <summary>What an article is compared by; while it is the same for all, so is what to read next.</summary>
    public static string KeyOf(ArticleFrontMatter front) =>
        string.Join('\n', FeaturesOf(front).Concat(front.Related.Select(r => "chosen:" + r)));

    /// <summary>Slugs to read after an article, best first.</summary>
    public IReadOnlyList<string> Of(ListedArticle article)
    {
        var chosen = article.Front.Related.Select(r => r.Value).Where(_features.ContainsKey).Distinct().ToList();
        var scores = new Dictionary<string, double>();
        foreach (var feature in _features[article.Slug])
        {
            var sharing = _articles[feature];
            // What half the library shares says nothing, and scanning it would make a bake quadratic.
            if (sharing.Count > Math.Max(20, _features.Count / 20))
                continue;
            foreach (var other in sharing)
                scores[other] = scores.GetValueOrDefault(other) + (1.0 / sharing.Count);
        }

        return [.. chosen.Concat(scores
            .Where(s => s.Key != article.Slug && !chosen.Contains(s.Key))
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => s.Key)).Take(Most)];
    }

    private static HashSet<string> FeaturesOf(ArticleFrontMatter front) =>
        [.. front.WarningSigns.Select(s => "sign:" + s), .. front.AllTags.Select(t => "tag:" + t)];
}
