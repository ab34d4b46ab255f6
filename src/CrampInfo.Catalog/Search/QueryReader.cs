using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// Reads a query: words with slips put right, what is denied, and concepts. The words it corrects to are the site's own, so it
/// keeps up with articles that come and go. Learning reads its examples the same way.
/// </summary>
internal sealed class QueryReader
{
    /// <summary>Characters that are looked at; a long paragraph has fewer.</summary>
    public const int MaxLength = 1000;

    /// <summary>Words that are looked at.</summary>
    public const int MaxWords = 64;

    /// <summary>Letters of each half of two words that were typed as one; shorter ones are in every word.</summary>
    private const int LeastLetters = 4;

    private readonly IReadOnlySet<string> _stopWords;
    private readonly Language _language;
    private readonly ConceptFinder _concepts;
    private readonly HashSet<string> _siteStems;
    private readonly HashSet<string> _vocabulary;
    private readonly WordForms _forms;

    /// <summary>Collects the words of a site.</summary>
    /// <param name="data">What its articles share.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="learned">The words of example queries, the most common first.</param>
    public QueryReader(LibraryData data, IEnumerable<ArticleFrontMatter> articles, IReadOnlyList<string> learned)
    {
        var words = data.SearchWords;
        _stopWords = words.StopWords;
        // Of two words as near to a slip, one that something is called here is meant.
        var subject = Words(articles.SelectMany(NamesOf).Concat(data.Glossary.SelectMany(g => g.Also.Append(g.Term)))
            .Concat(data.Tags.Select(t => t.Name)).Concat(words.Concepts.Select(c => c.Name)));
        List<string> vocabulary = [.. subject.Concat(Words(words.Concepts.SelectMany(c => c.Words).Concat(articles.Select(a => a.Summary))))
            .Concat(learned.Where(w => w.All(char.IsAsciiLetter))).Distinct()];
        _forms = words.Forms;
        _vocabulary = [.. vocabulary];
        _language = new(_forms, vocabulary, data.Denials, subject.ToHashSet());
        _siteStems = [.. vocabulary.Select(_language.Stemmer.Stem)];
        _concepts = new(data, _language.Stemmer);

        // The most common first.
        static List<string> Words(IEnumerable<string> texts) =>
            [.. texts.SelectMany(t => Tokeniser.Tokenise(t).Select(w => w.Text)).Where(w => w.All(char.IsAsciiLetter))
                .CountBy(w => w).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)];
    }

    /// <summary>What an article is called.</summary>
    public static IEnumerable<string> NamesOf(ArticleFrontMatter article) => article.OtherNames.Concat(article.LayWords)
        .Append(article.Title);

    /// <summary>The site's stemmer.</summary>
    public Stemmer Stemmer => _language.Stemmer;

    /// <summary>The part of a query that is looked at: no control characters, no half surrogates at the end.</summary>
    public static string Shorten(string query)
    {
        var text = query.Length <= MaxLength ? query : query[..MaxLength];
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            text = text[..^1];
        if (text.Any(char.IsControl))
            text = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return text.Trim();
    }

    /// <summary>Reads a query.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="steps">What is done to it.</param>
    public SearchQuery Read(string query, SearchSteps steps = SearchSteps.All)
    {
        var text = Shorten(query);
        IReadOnlyList<TypedWord> words = [.. _language.Read(text, steps.HasFlag(SearchSteps.Spelling)).Take(MaxWords)];
        if (!steps.HasFlag(SearchSteps.Denial))
            words = [.. words.Select(w => w with { DeniedBy = -1 })];
        var telling = words.Where(w => !_stopWords.Contains(w.Spelled)).ToList();
        var wanted = telling.Where(w => !w.IsDenied).ToList();
        return new(
            text,
            words,
            wanted.Count > 0 ? wanted : telling.Count > 0 ? telling : words,
            steps.HasFlag(SearchSteps.Concepts) ? _concepts.Find(words) : []);
    }

    /// <summary>
    /// The share of the telling words that the site has no use for, as if there were one more that it has: one strange word
    /// alone may be a name that it does not know yet. A half when nothing typed tells anything.
    /// </summary>
    public double Strangeness(SearchQuery query)
    {
        var telling = query.Words.Where(w => !_stopWords.Contains(w.Spelled)).ToList();
        return telling.Count == 0 ? 0.5
            : telling.Count(w => !_siteStems.Contains(w.Stem) && !IsRunTogether(w.Text)) / (telling.Count + 1.0);
    }

    /// <summary>Whether a word is two of the site's with the space left out: "picklejuice".</summary>
    private bool IsRunTogether(string word) =>
        Enumerable.Range(LeastLetters, Math.Max(0, word.Length - (2 * LeastLetters) + 1))
            .Any(at => _vocabulary.Contains(word[..at]) && _vocabulary.Contains(word[at..]));

    /// <summary>A word in its right spelling.</summary>
    public string Written(TypedWord word) =>
        // Common slips are among the forms of a word, and are no way to write it.
        word.Spelled == word.Text || _vocabulary.Contains(word.Spelled) ? word.Spelled : _forms.BaseOf(word.Spelled);

    /// <summary>A query with its slips put right; null when there were none.</summary>
    public string? Corrected(SearchQuery query)
    {
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var word in query.Words.Where(w => w.Spelled != w.Text))
        {
            text.Append(query.Text, at, word.Start - at).Append(Written(word));
            at = word.Start + word.Length;
        }

        return at == 0 ? null : text.Append(query.Text, at, query.Text.Length - at).ToString();
    }

    /// <summary>A word on its own, put right; null when it is known or nothing is near.</summary>
    public string? Correct(string word) => _language.Speller.Correct(word);
}
