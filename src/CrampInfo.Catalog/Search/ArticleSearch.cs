using CrampInfo.Content.Articles;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Search by symptom: finds articles for the words that people use. Built once from a site; safe to use from many threads; gives the same answer to the same words. <c>docs/search.md</c> explains the steps.
/// </summary>
public sealed class ArticleSearch
{
    private const int TopCount = 10;
    private const int RestCount = 30;

    /// <summary>Articles that fit less than this share of the best one are not shown.</summary>
    private const double LeastShare = 0.18;

    /// <summary>Even then this many are shown, so that there is always something else to turn to.</summary>
    private const int LeastCount = 3;

    private readonly SearchIndex _index;
    private readonly CandidateFinder _candidates;
    private readonly QueryReader _reader;
    private readonly ArticleRanker _ranker;
    private readonly SectionFinder _sections;
    private readonly MatchExplainer _explainer;
    private readonly FacetCounter _facets;
    private readonly SuggestionFinder _suggestions;
    private readonly IReadOnlyList<IndexedArticle> _closest;

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
        var stemmer = new Stemmer(words.Forms);
        _candidates = new(site);
        _index = SearchIndex.Build(site, stemmer);
        var spelling = SearchVocabulary.Speller(site, _index, stemmer);
        _reader = new(site.Data, _index, spelling, stemmer, RankingWeights.Default, steps);
        _ranker = new(_index, RankingWeights.Default, steps);
        _sections = new(_candidates, stemmer);
        _explainer = new(_index);
        _facets = new(site.Data.Tags);
        _suggestions = new(site, spelling);
        _closest = [.. words.NothingFound.Select(s => _index.BySlug.GetValueOrDefault(s)).OfType<IndexedArticle>()];
        if (_closest.Count == 0)
            _closest = [.. _index.BySlug.Values.OrderBy(a => a.Front.Kind == ArticleKind.Guide ? 0 : 1).ThenBy(a => a.Slug, StringComparer.Ordinal).Take(TopCount)];
    }

    /// <summary>Finds articles for a reader's words.</summary>
    /// <param name="query">Any text at all; a long one is cut.</param>
    /// <param name="filter">Which articles to show; all when null.</param>
    /// <param name="literal">Whether to search for the words as typed, without putting slips right.</param>
    public SearchResults Search(string query, SearchFilter? filter = null, bool literal = false)
    {
        ArgumentNullException.ThrowIfNull(query);
        var read = _reader.Read(query, literal);
        var ranked = _ranker.Rank(read, Candidates(read));
        var nothing = ranked.Count == 0;
        if (nothing)
            ranked = [.. _closest.Select(a => new RankedArticle(a, 1))];
        var least = ranked.Count == 0 ? 0 : ranked.Max(r => r.Score) * LeastShare;
        var fitting = ranked.TakeWhile((r, i) => r.Score >= least || i < LeastCount).Take(TopCount + RestCount).Select(r => r.Article).ToList();
        var shown = fitting.Where(a => FacetCounter.Passes(a, filter)).ToList();
        return new(
            read.Text,
            Corrected(read),
            ranked.Count == 0 ? null : OffTopic(read, ranked[0].Article),
            nothing,
            [.. shown.Take(TopCount).Select(a => Result(read, a, withSection: !nothing))],
            [.. shown.Skip(TopCount).Select(a => Result(read, a, withSection: false))],
            _facets.Count(fitting, filter));
    }

    /// <summary>What a reader may be about to type; every suggestion leads to results.</summary>
    /// <param name="prefix">What was typed so far.</param>
    public IReadOnlyList<Suggestion> Suggest(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return _suggestions.Find(QuerySplitter.Shorten(prefix));
    }

    /// <summary>Slugs in order, without what only a page needs; for measuring.</summary>
    internal IReadOnlyList<string> Slugs(string query)
    {
        var read = _reader.Read(query, literal: false);
        return [.. _ranker.Rank(read, Candidates(read)).Select(r => r.Article.Slug)];
    }

    /// <summary>The parts of each article's score; for measuring.</summary>
    internal IReadOnlyList<(string Slug, string Score)> Explain(string query)
    {
        var read = _reader.Read(query, literal: false);
        return [.. _ranker.Rank(read, Candidates(read)).Select(r => (r.Article.Slug, _ranker.Explain(read, r.Article)))];
    }

    /// <summary>What a query was understood as; for measuring.</summary>
    internal SearchQuery Read(string query) => _reader.Read(query, literal: false);

    private IEnumerable<IndexedArticle> Candidates(SearchQuery query) =>
        _candidates.Find(WantedTerms.Of(query, _index)).Select(r => _index.ByRow.GetValueOrDefault(r)).OfType<IndexedArticle>();

    private SearchResult Result(SearchQuery query, IndexedArticle article, bool withSection) => new(
        article.Slug,
        article.Front.Title,
        article.Front.Summary,
        article.Front.Kind,
        withSection ? _sections.Find(query, article) : null,
        _explainer.MatchedWords(query, article),
        _explainer.Why(query, article));

    /// <summary>Said only when the best answer is about what this site is not about: heat cramps may be in the tummy too.</summary>
    private static string? OffTopic(SearchQuery query, IndexedArticle best) =>
        query.Concepts.FirstOrDefault(c => !c.Negated && c.Concept.OffTopic is not null && c.Concept.About.Any(s => s.Value == best.Slug))?.Concept.OffTopic;

    private static string? Corrected(SearchQuery query)
    {
        if (!query.Words.Any(w => w.Corrected))
            return null;
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var word in query.Words.Where(w => w.Corrected))
        {
            // Two words that came of one stand at the same place.
            text.Append(query.Text, at, Math.Max(0, word.Start - at)).Append(at > word.Start ? " " : "").Append(word.Written ?? word.Text);
            at = word.Start + word.Length;
        }

        return text.Append(query.Text, at, query.Text.Length - at).ToString();
    }
}
