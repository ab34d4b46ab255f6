using System.Runtime.InteropServices;
using CrampInfo.Content.Articles;
using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>
/// What ranking needs to know of every article, in memory and small: which words it has and how strongly, its names word
/// by word, its tags and the words of its parts. Words are numbers here.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _wordOfToken = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _token;
    private readonly Stemmer _stemmer;
    private readonly IReadOnlySet<string> _stopWords;
    private readonly List<int> _articlesWith = [];
    private readonly List<int> _articlesNamed = [];
    private readonly List<int> _uses = [];
    private readonly Dictionary<string, int> _tagCounts = [];
    private double[] _rarity = [];

    private SearchIndex(Stemmer stemmer, IReadOnlySet<string> stopWords)
    {
        _stemmer = stemmer;
        _stopWords = stopWords;
        _token = _wordOfToken.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The articles by the number of their row, from 1.</summary>
    public IReadOnlyDictionary<long, IndexedArticle> ByRow { get; private set; } = new Dictionary<long, IndexedArticle>();

    /// <summary>The articles by slug.</summary>
    public IReadOnlyDictionary<string, IndexedArticle> BySlug { get; private set; } = new Dictionary<string, IndexedArticle>();

    /// <summary>Keys of all words.</summary>
    public IReadOnlySet<string> Stems { get; private set; } = new HashSet<string>();

    /// <summary>Every spelling that occurs with how often it does.</summary>
    public IEnumerable<(string Word, int Uses)> Spellings => _wordOfToken.Keys.Select(t => (t, _uses[_wordOfToken[t]]));

    /// <summary>Builds the index of a site.</summary>
    public static SearchIndex Build(Site site, Stemmer stemmer) => site.Read(file => Build(site, file, stemmer));

    private static SearchIndex Build(Site site, SiteReader file, Stemmer stemmer)
    {
        var index = new SearchIndex(stemmer, site.Data.SearchWords.StopWords);
        var rows = new Dictionary<long, IndexedArticle>();
        var slugs = file.List("SELECT Id, Slug, Words FROM Articles ORDER BY Id", r => (Id: r.GetInt64(0), Slug: r.GetString(1), Words: r.GetInt32(2)));
        var average = slugs.Count == 0 ? 1 : Math.Max(1, slugs.Average(s => (double)s.Words));
        foreach (var (id, slug, words) in slugs)
        {
            rows.Add(id, index.Add(site.Listed(slug)!, id, words / average, file));
        }

        index.ByRow = rows;
        index.BySlug = rows.Values.ToDictionary(a => a.Slug);
        index.Stems = index._words.Keys.ToHashSet();
        index._rarity = [.. index._articlesWith.Select(index.Rarity)];
        return index;
    }

    /// <summary>The number of a word's key; -1 when no article has it.</summary>
    public int WordOf(string stem) => _words.GetValueOrDefault(stem, -1);

    /// <summary>How many articles have a word anywhere.</summary>
    public int ArticlesWith(int word) => word < 0 ? 0 : _articlesWith[word];

    /// <summary>How many articles have a word in their title, names, summary or headings.</summary>
    public int ArticlesNamed(int word) => word < 0 ? 0 : _articlesNamed[word];

    /// <summary>How many articles have a tag.</summary>
    public int ArticlesTagged(string tag) => _tagCounts.GetValueOrDefault(tag);

    /// <summary>How rare a word is: inverse document frequency as in BM25 (Robertson and Spärck Jones), never negative.</summary>
    public double RarityOf(int word) => word < 0 ? 0 : _rarity[word];

    /// <summary>How rare a tag is, from 0 (every article has it) upwards.</summary>
    public double TagRarity(string tag) => Rarity(_tagCounts.GetValueOrDefault(tag));

    private double Rarity(int articles) => Math.Log(1 + ((ByRow.Count - articles + 0.5) / (articles + 0.5)));

    private IndexedArticle Add(ListedArticle article, long row, double length, SiteReader file)
    {
        var front = article.Front;
        var strengths = new Dictionary<int, double>();
        Count(front.Title, FieldWeights.Title, strengths);
        foreach (var name in front.OtherNames.Concat(front.LayWords))
            Count(name, FieldWeights.Names, strengths);
        Count(front.Summary, FieldWeights.Summary, strengths);
        foreach (var heading in file.List("SELECT Text FROM Headings WHERE ArticleId = $a ORDER BY Position", r => r.GetString(0), row))
            Count(heading, FieldWeights.Headings, strengths);
        foreach (var word in strengths.Keys)
            _articlesNamed[word]++;

        var parts = new List<IndexedSection>();
        var body = FieldWeights.Body / (1 - FieldWeights.LengthShare + (FieldWeights.LengthShare * length));
        using (var reader = file.Query("SELECT Id, Anchor, Title, Text FROM Sections WHERE ArticleId = $a ORDER BY Position", row))
        {
            while (reader.Read())
            {
                var title = reader.GetString(2);
                var words = Count(reader.GetString(3), body, strengths);
                parts.Add(new(reader.GetInt64(0), reader.GetString(1), title, WordsOf(title), [.. words.Distinct().Order()]));
            }
        }

        var tags = front.AllTags.ToHashSet();
        foreach (var tag in tags)
            CollectionsMarshal.GetValueRefOrAddDefault(_tagCounts, tag, out _)++;
        var ordered = strengths.OrderBy(s => s.Key).ToArray();
        foreach (var (word, _) in ordered)
            _articlesWith[word]++;
        return new(
            article.Slug,
            row,
            front,
            string.Join(' ', Tokeniser.Tokenise(front.Title).Select(t => _stemmer.Stem(t.Text))),
            tags,
            [.. ordered.Select(s => s.Key)],
            [.. ordered.Select(s => (float)(s.Value / (FieldWeights.Saturation + s.Value)))],
            [new(front.Title, true, WordsOf(front.Title)), .. front.OtherNames.Concat(front.LayWords).Select(n => new IndexedName(n, false, WordsOf(n)))],
            [.. parts]);
    }

    private List<int> Count(string text, double weight, Dictionary<int, double> strengths)
    {
        var words = new List<int>();
        foreach (var token in Tokeniser.Tokenise(text))
        {
            var word = WordOfToken(token.Text);
            _uses[word]++;
            words.Add(word);
            CollectionsMarshal.GetValueRefOrAddDefault(strengths, word, out _) += weight;
        }

        return words;
    }

    /// <summary>The telling words of a name; all of them when none tells anything.</summary>
    private int[] WordsOf(string text)
    {
        var tokens = Tokeniser.Tokenise(text);
        var telling = tokens.Where(t => !_stopWords.Contains(t.Text)).Select(t => WordOfToken(t.Text)).Distinct().Order().ToArray();
        return telling.Length > 0 ? telling : [.. tokens.Select(t => WordOfToken(t.Text)).Distinct().Order()];
    }

    private int WordOfToken(string token)
    {
        if (_token.TryGetValue(token, out var known))
            return known;
        var stem = _stemmer.Stem(token);
        if (!_words.TryGetValue(stem, out var word))
        {
            _words.Add(stem, word = _words.Count);
            _articlesWith.Add(0);
            _articlesNamed.Add(0);
            _uses.Add(0);
        }

        _wordOfToken.Add(token, word);
        return word;
    }
}
