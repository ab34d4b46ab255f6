using CrampInfo.Content;
using CrampInfo.Content.Articles;

namespace CrampInfo.Catalog;

/// <summary>
/// What to read next: the editor's own choice first, then articles that share warning signs, places, symptoms and topics.
/// A shared thing weighs more the fewer articles have it (inverse document frequency).
/// </summary>
internal sealed class RelatedArticles
{
    private const int Most = 6;

    private readonly ContentLibrary _library;
    private readonly Dictionary<string, HashSet<string>> _features;
    private readonly Dictionary<string, List<string>> _articles = [];

    public RelatedArticles(ContentLibrary library)
    {
        _library = library;
        _features = library.Articles.ToDictionary(a => a.Slug, FeaturesOf);
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

    /// <summary>Slugs to read after this article, best first.</summary>
    public IReadOnlyList<string> Of(Article article)
    {
        var chosen = article.FrontMatter.Related.Select(r => r.Value).Where(s => _library.Find(s) is not null).Distinct().ToList();
        var scores = new Dictionary<string, double>();
        foreach (var feature in _features[article.Slug])
        {
            var sharing = _articles[feature];
            // What half the library shares says nothing, and scanning it would make a build quadratic.
            if (sharing.Count > Math.Max(20, _library.Articles.Count / 20))
                continue;
            foreach (var other in sharing)
                scores[other] = scores.GetValueOrDefault(other) + (1.0 / sharing.Count);
        }

        return [.. chosen.Concat(scores
            .Where(s => s.Key != article.Slug && !chosen.Contains(s.Key))
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => s.Key)).Take(Most)];
    }

    private static HashSet<string> FeaturesOf(Article article)
    {
        var front = article.FrontMatter;
        return [.. front.WarningSigns.Select(s => "sign:" + s), .. front.BodyParts.Concat(front.Symptoms).Concat(front.When).Concat(front.Who).Concat(front.Tags).Select(t => "tag:" + t)];
    }
}
