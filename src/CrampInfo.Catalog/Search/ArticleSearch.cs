using CrampInfo.Content.Articles;
using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Search by symptom: finds articles for the words that people use. Built once from a library and its catalog; safe to use
/// from many threads; gives the same answer to the same words. <c>docs/search.md</c> explains the steps.
/// </summary>
public sealed class ArticleSearch
{
    private const int TopCount = 10;
    private const int RestCount = 30;

    /// <summary>Articles that score so much less than the best one are not shown.</summary>
    private const double Furthest = 7;

    /// <summary>An article without any of the words is shown from this probability on.</summary>
    private const double LeastProbability = 0.02;

    /// <summary>Even then this many are shown, so that there is always something else to turn to.</summary>
    private const int LeastCount = 3;

    /// <summary>Readings shown at most.</summary>
    private const int MostReadings = 3;

    private readonly SearchSteps _steps;
    private readonly FullText _texts;
    private readonly QueryReader _reader;
    private readonly ArticleRanker _ranker;
    private readonly FacetCounter _facets;
    private readonly SuggestionFinder _suggestions;
    private readonly IReadOnlyList<RankedArticle> _closest;

    /// <summary>Builds the search.</summary>
    /// <param name="site">What is served; it must be held open for as long as it is searched.</param>
    public ArticleSearch(Site site)
        : this(site, SearchSteps.All)
    {
    }

    internal ArticleSearch(Site site, SearchSteps steps)
    {
        ArgumentNullException.ThrowIfNull(site);
        var words = site.Data.SearchWords;
        _steps = steps;
        _texts = new(site);
        _reader = new(site.Data, site.Articles.Select(a => a.Front), words.Learned?.Vocabulary ?? []);
        _ranker = new(site, _texts, _reader, steps);
        _facets = new(site.Data.Tags, site.Own);
        _suggestions = new(site, _reader, text => Search(text) is { NothingMatched: false } found ? found.Top : []);
        var closest = words.NothingFound.Select(site.Listed).OfType<ListedArticle>().ToList();
        if (closest.Count == 0)
            closest = [.. site.Articles.OrderBy(a => a.Front.Kind == ArticleKind.Guide ? 0 : 1).ThenBy(a => a.Slug, StringComparer.Ordinal)
                .Take(TopCount)];
        _closest = [.. closest.Select(a => new RankedArticle(a, 0, null, []))];
    }

    /// <summary>Finds articles for a reader's words.</summary>
    /// <param name="query">Any text at all; a long one is cut.</param>
    /// <param name="filter">Which articles to show; all when null.</param>
    /// <param name="literal">Whether to search for the words as typed, without putting slips right.</param>
    public SearchResults Search(string query, SearchFilter? filter = null, bool literal = false)
    {
        ArgumentNullException.ThrowIfNull(query);
        var read = Read(query, literal);
        IReadOnlyList<RankedArticle> ranked = _ranker.Rank(read);
        var nothing = _ranker.IsOffTopic(read, ranked);
        if (nothing)
            ranked = _closest;
        var fitting = ranked
            .Where((r, i) => nothing || i < LeastCount
                || (r.Score >= ranked[0].Score - Furthest && (r.Words.Count > 0 || r.Probability >= LeastProbability)))
            .Take(TopCount + RestCount).ToList();
        var shown = fitting.Where(r => FacetCounter.Passes(r.Article, filter)).ToList();
        var words = read.Wanted.Select(_reader.Written).ToHashSet();
        return new(
            read.Text,
            _reader.Corrected(read),
            ranked.Count == 0 ? null : OffTopic(read, ranked[0].Article),
            nothing,
            [.. shown.Take(TopCount)
                .Select(r => Result(read, r, nothing || words.Count == 0 ? null : _texts.FindSection(r.Article.Slug, words)))],
            [.. shown.Skip(TopCount).Select(r => Result(read, r, null))],
            _facets.Count([.. fitting.Select(r => r.Article)], filter));
    }

    /// <summary>What a reader may be about to type; every suggestion leads to results.</summary>
    /// <param name="prefix">What was typed so far.</param>
    public IReadOnlyList<Suggestion> Suggest(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return _suggestions.Find(QueryReader.Shorten(prefix));
    }

    /// <summary>What a query was understood as; for measuring.</summary>
    internal SearchQuery Read(string query, bool literal = false) => _reader.Read(query, literal ? _steps & ~SearchSteps.Spelling : _steps);

    private SearchResult Result(SearchQuery query, RankedArticle ranked, SectionHit? section) => new(
        ranked.Article.Slug,
        ranked.Article.Front.Title,
        ranked.Article.Front.Summary,
        ranked.Article.Front.Kind,
        section,
        [.. ranked.Words.Select(w => Typed(query, w, w)).Distinct(StringComparer.OrdinalIgnoreCase)],
        [.. query.Concepts
            .Where(c => !c.Negated && IsName(c.Concept.Kind) && c.Concept.About.Any(s => s.Value == ranked.Article.Slug))
            .Select(c => (Typed: Typed(query, query.Words[c.Start], query.Words[c.End - 1]), c.Concept.Name))
            .Where(c => !TextNormaliser.Normalise(c.Typed).Contains(TextNormaliser.Normalise(c.Name), StringComparison.Ordinal))
            .Select(c => $"{c.Typed.ToLowerInvariant()} = {c.Name}")
            .Take(MostReadings)]);

    private string Typed(SearchQuery query, TypedWord first, TypedWord last) =>
        first == last && first.Spelled != first.Text ? _reader.Written(first) : query.Text[first.Start..(last.Start + last.Length)];

    /// <summary>
    /// "Lipitor" is a statin and "hammy" a hamstring; "flip flops" are not "shoes and cramps", and "3am" needs no telling.
    /// </summary>
    private static bool IsName(ConceptKind kind) =>
        kind is ConceptKind.BodyPart or ConceptKind.Medicine or ConceptKind.Who or ConceptKind.Condition;

    /// <summary>Said only when the best answer is about what this site is not about: heat cramps may be in the tummy too.</summary>
    private static string? OffTopic(SearchQuery query, ListedArticle best) =>
        query.Concepts.FirstOrDefault(c => !c.Negated && c.Concept.OffTopic is not null
            && c.Concept.About.Any(s => s.Value == best.Slug))?.Concept.OffTopic;
}
