using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Content.Articles;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Yaml;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CrampInfo.Web.Pages;

/// <summary>Search by symptom: warning signs that the words speak of, then articles with the part that fits best.</summary>
[RedFlags(RedFlagScope.Words)]
[ResponseCache(NoStore = true)]
internal sealed class SearchModel(Site site, RedFlagAdvisor advisor) : SitePage
{
    /// <summary>Results above the calm line that names signs which are possible.</summary>
    public const int ResultsAboveQuiet = 3;

    /// <summary>Signs that are possible, where none is sure.</summary>
    public IReadOnlyList<RedFlagRule> Quiet => HttpContext.Features.RedFlags().Quiet;

    /// <summary>Whether the words speak of an emergency: then the page has nothing that would lead away from the call.</summary>
    public bool IsDanger => HttpContext.Features.RedFlags() is { Scope: RedFlagScope.Words, Cards: [{ Level: CareLevel.Emergency }, ..] };

    /// <summary>In an emergency, only results that are about the sign itself.</summary>
    public IReadOnlyList<SearchResult> AboutTheDanger
    {
        get
        {
            var cards = HttpContext.Features.RedFlags().Cards;
            var (signs, explained) = (cards.Select(c => c.Id).ToHashSet(), cards.Select(c => c.Article).ToHashSet());
            return [.. Results!.Top.Concat(Results.Rest)
                .Where(r => explained.Contains(r.Slug)
                    || (site.Listed(r.Slug)?.Front.WarningSigns is [{ } first, ..] && signs.Contains(first.Value)))
                .Take(MostAboutTheDanger)];
        }
    }

    /// <summary>What can be asked, for whoever came without words.</summary>
    public IEnumerable<string> Examples => site.Own.Questions.Select(q => q.Question).Prepend(site.Own.Example);

    /// <summary>The drawing that an article begins with; null where it has none.</summary>
    public string? PictureOf(string slug) => site.Listed(slug)?.Front.Picture?.Value;

    /// <summary>
    /// Whether a marked word begins as one that was typed: the search also meets "left" in "leave", which nobody wants to see marked.
    /// </summary>
    public bool IsSaid(string word) =>
        Tokeniser.Tokenise($"{Query} {Results!.CorrectedQuery}")
            .Any(t => t.Text.Length < 3 || word.StartsWith(t.Text[..3], StringComparison.OrdinalIgnoreCase));

    private const int MostAboutTheDanger = 3;

    /// <summary>What was typed.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether the words are searched for as typed.</summary>
    public bool Exact { get; private set; }

    /// <summary>The chosen filters by name in the address.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was found; null when nothing was typed.</summary>
    public SearchResults? Results { get; private set; }

    /// <summary>The filters that narrow the results: name in the address, heading, choices.</summary>
    public IEnumerable<(string Name, string Label, IReadOnlyList<FacetCount> Choices)> Facets =>
        Results is null ? [] : [("kind", "Kind", Results.Facets.Kinds), ("part", "Place", Results.Facets.BodyParts),
            ("who", "Who", Results.Facets.Who)];

    public void OnGet(string? q, string? kind, string? part, string? who, int exact = 0)
    {
        Query = (q ?? "").Trim();
        Exact = exact == 1;
        Filters = new[] { ("kind", kind), ("part", part), ("who", who) }.Where(f => !string.IsNullOrEmpty(f.Item2))
            .ToDictionary(f => f.Item1, f => f.Item2!);
        if (Query.Length > 0)
            Results = site.Search.Search(Query, SearchFilters.From(kind, part, who), Exact);
        if (Results is { NothingMatched: true } && HttpContext.Features.RedFlags().Cards.Count == 0)
            HttpContext.Features.Set(advisor.General());
        var shown = Query.Length <= 120 ? Query : Query[..120] + "…";
        // To search engines all results are one page: what somebody typed is no address of ours.
        Head = new(Query.Length > 0 ? $"{(Results!.NothingMatched ? "No page found for" : "Results for")} “{shown}”" : "Search",
            $"Search {site.Own.Name} by symptom, in your own words.", "/search")
        { Query = Query.Length <= 1000 ? Query : Query[..1000] };
    }

    /// <summary>The address of this search with other filters.</summary>
    public string Link(IReadOnlyDictionary<string, string> filters, bool exact = false)
    {
        var parts = new Dictionary<string, string?>();
        if (Query.Length > 0)
            parts["q"] = Query.Length <= 1000 ? Query : Query[..1000];
        foreach (var (name, value) in filters)
            parts[name] = value;
        if (exact || Exact)
            parts["exact"] = "1";
        return QueryHelpers.AddQueryString("/search", parts);
    }

    /// <summary>The address with one filter set, or cleared when it is set already.</summary>
    public string Toggle(string name, string value)
    {
        var filters = Filters.ToDictionary();
        if (!filters.Remove(name, out var old) || old != value)
            filters[name] = value;
        return Link(filters);
    }
}

/// <summary>Reads filters from addresses.</summary>
internal static class SearchFilters
{
    /// <summary>The filter that an address asks for; unknown values are no filter.</summary>
    public static SearchFilter From(string? kind, string? part, string? who) =>
        new(Enum.GetValues<ArticleKind>().Where(k => k.Kebab() == kind).Select(k => (ArticleKind?)k).FirstOrDefault(), Named(part),
            Named(who));

    private static string? Named(string? value) => CrampInfo.Content.Slug.IsValid(value ?? "") ? value : null;
}
