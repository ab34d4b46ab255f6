using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Catalog.Search;

/// <summary>Counts how many articles each filter would leave, so that no filter leads to an empty page.</summary>
internal sealed class FacetCounter(IReadOnlyList<Tag> tags, SiteWords own)
{
    /// <summary>Whether an article passes a filter.</summary>
    public static bool Passes(ListedArticle article, SearchFilter? filter) =>
        filter is null || (HasKind(article, filter) && HasPart(article, filter) && HasWho(article, filter));

    /// <summary>The choices that leave something, each together with the other filters chosen.</summary>
    public SearchFacets Count(IReadOnlyList<ListedArticle> articles, SearchFilter? filter)
    {
        filter ??= new();
        var byKind = articles.Where(a => HasPart(a, filter) && HasWho(a, filter)).ToList();
        var byPart = articles.Where(a => HasKind(a, filter) && HasWho(a, filter)).ToList();
        var byWho = articles.Where(a => HasKind(a, filter) && HasPart(a, filter)).ToList();
        return new(
            [.. Enum.GetValues<ArticleKind>().Select(k => new FacetCount(k.Kebab(), NameOf(k), byKind.Count(a => a.Front.Kind == k)))
                .Where(f => f.Count > 0)],
            CountTags(TagGroup.BodyPart, byPart, a => a.Front.BodyParts),
            CountTags(TagGroup.Who, byWho, a => a.Front.Who));
    }

    private List<FacetCount> CountTags(TagGroup group, List<ListedArticle> articles, Func<ListedArticle, IReadOnlyList<Located>> tagsOf)
    {
        var counts = articles.SelectMany(a => tagsOf(a).Select(t => t.Value).Distinct()).CountBy(t => t).ToDictionary();
        return [.. tags.Where(t => t.Group == group && counts.ContainsKey(t.Id.Value))
            .Select(t => new FacetCount(t.Id.Value, t.Name, counts[t.Id.Value]))];
    }

    private static bool HasKind(ListedArticle article, SearchFilter filter) => filter.Kind is null || article.Front.Kind == filter.Kind;

    private static bool HasPart(ListedArticle article, SearchFilter filter) => Has(article.Front.BodyParts, filter.BodyPart);

    private static bool HasWho(ListedArticle article, SearchFilter filter) => Has(article.Front.Who, filter.Who);

    private static bool Has(IReadOnlyList<Located> tags, string? tag) => string.IsNullOrEmpty(tag) || tags.Any(t => t.Value == tag);

    private string NameOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Condition => own.Conditions,
        ArticleKind.Cause => "Causes",
        ArticleKind.LookAlike => own.LookAlikes,
        ArticleKind.Treatment => "Treatments",
        ArticleKind.Prevention => "Prevention",
        _ => "Guides",
    };
}
