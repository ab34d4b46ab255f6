using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrampInfo.Catalog.Search;
using CrampInfo.Catalog.Symptoms;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Tags;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>
/// One whole bake, opened for reading: immutable, safe for many threads, and the same to its end whatever happens to the file's
/// name. Whoever draws from it holds it with <see cref="TryHold"/>; it closes when the last holder has let go.
/// </summary>
public sealed class Site
{
    private readonly FileStream _file;
    private readonly SiteReaders _readers;
    private readonly Dictionary<string, ListedArticle> _bySlug, _hidden;
    private readonly Dictionary<string, Source> _sources;
    private readonly Lazy<ArticleSearch> _search;
    private (long Length, DateTime Written)? _stamp;
    private int _holders = 1;
    private volatile bool _damaged;

    private Site(string path, FileStream file, SiteReaders readers, Dictionary<string, string> meta, (long, DateTime)? stamp,
        DateOnly today)
    {
        (Path, _file, _readers, _stamp) = (path, file, readers, stamp);
        Meta = meta;
        Baked = DateTimeOffset.Parse(meta["baked"], System.Globalization.CultureInfo.InvariantCulture);
        IsPartial = meta["partial"] == "1";
        Data = readers.Use(SiteDocuments.Read);
        Today = today;
        var all = readers.Use(r =>
            r.List("SELECT Slug, Front FROM Articles ORDER BY Slug", row => new ListedArticle(row.GetString(0), Front(row.GetString(1)))));
        Articles = [.. all.Where(a => a.Front.On(today) == Standing.Published)];
        _hidden = all.Where(a => a.Front.On(today) != Standing.Published).ToDictionary(a => a.Slug);
        // What readers see of one file changes with the day, and so must the name of what they see.
        Hash = _hidden.Count == 0 ? meta["content-hash"]
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                string.Join(' ', _hidden.Select(h => $"{h.Key}:{h.Value.Front.On(today)}").Prepend(meta["content-hash"])))));
        NextChange = all.SelectMany(a => new[] { a.Front.Publish, a.Front.Expires }).Where(d => d > today).Min();
        _bySlug = Articles.ToDictionary(a => a.Slug);
        _sources = Data.Sources.ToDictionary(s => s.Id.Value);
        _search = new(() => new(this));
        Symptoms = new(this);
    }

    /// <summary>The file it was opened from.</summary>
    public string Path { get; }

    /// <summary>Hash of the content it was made from.</summary>
    public string Hash { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Baked { get; }

    /// <summary>Whether articles that could not be read were left out, as in development.</summary>
    public bool IsPartial { get; }

    /// <summary>What articles share: signs, verdicts, stretches, terms, numbers, drawings, words.</summary>
    public LibraryData Data { get; internal set; }

    /// <summary>The site's own words and look.</summary>
    public SiteWords Own => Data.SiteWords;

    /// <summary>The articles that everybody may read today, by slug.</summary>
    public IReadOnlyList<ListedArticle> Articles { get; }

    /// <summary>The others: drafts, those whose day has not come, and those whose day is over.</summary>
    public IReadOnlyCollection<ListedArticle> Hidden => _hidden.Values;

    /// <summary>The day it was opened for.</summary>
    public DateOnly Today { get; }

    /// <summary>The next day on which an article comes or goes; null when none will.</summary>
    public DateOnly? NextChange { get; }

    /// <summary>What the file says of itself.</summary>
    internal IReadOnlyDictionary<string, string> Meta { get; }

    /// <summary>Finds articles by symptom; built when it is first asked for.</summary>
    public ArticleSearch Search => _search.Value;

    /// <summary>Sorts articles by place, time and feeling.</summary>
    public SymptomPicker Symptoms { get; }

    /// <summary>Opens a file that a bake has made.</summary>
    /// <exception cref="SiteFileException">There is none, it has another schema, or it is damaged.</exception>
    /// <param name="path">The file.</param>
    /// <param name="today">The day that articles come and go by; this one when left out.</param>
    public static Site Open(string path, DateOnly? today = null)
    {
        path = System.IO.Path.GetFullPath(path);
        var stamp = SiteFile.StampOf(path);
        FileStream? file = null;
        SiteReaders? readers = null;
        try
        {
            file = SiteFile.OpenBytes(path);
            readers = new(path);
            var meta = readers.Use(r => SiteFile.MetaOf(r, file));
            return new(path, file, readers, meta, stamp, today ?? DateOnly.FromDateTime(DateTime.UtcNow));
        }
        catch (Exception e)
        {
            file?.Dispose();
            readers?.Dispose();
            throw SiteFile.Unusable(e);
        }
    }

    /// <summary>Whether the file at its path is still the one that was opened, as far as can be seen from outside.</summary>
    public bool IsInPlace => SiteFile.StampOf(Path) == _stamp;

    /// <summary>Whether its bytes were changed under it.</summary>
    public bool IsDamaged => _damaged;

    /// <summary>Takes the file at its path, or its absence, for what is to be expected there.</summary>
    public void Forget() => _stamp = SiteFile.StampOf(Path);

    /// <summary>Whether an exception says that the file of a site has been damaged under it.</summary>
    public static bool IsDamage(Exception e) => e is SqliteException or SiteFileException;

    /// <summary>Reads and prepares what searching needs, so that the first search need not.</summary>
    public void Warm() => _ = (Search, Data.Recogniser);

    /// <summary>An article by its address, without its parts; null when there is none.</summary>
    public ListedArticle? Listed(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>An article with all its parts; null when there is none.</summary>
    public RenderedArticle? Find(string slug) => _bySlug.TryGetValue(slug, out var listed) ? Read(r => Find(r, listed)) : null;

    /// <summary>An article that readers do not see, without its parts; null when there is none.</summary>
    public ListedArticle? HiddenAt(string slug) => _hidden.GetValueOrDefault(slug);

    /// <summary>An article as it is or will be, whoever may see it; null when there is none.</summary>
    public RenderedArticle? Preview(string slug) =>
        (Listed(slug) ?? HiddenAt(slug)) is { } listed ? Read(r => Find(r, listed)) : null;

    /// <summary>Where an article went that had this address once; null when none did.</summary>
    public string? FindFormer(string slug) =>
        Read(r => r.List("SELECT a.Slug FROM FormerSlugs f JOIN Articles a ON a.Id = f.ArticleId WHERE f.Slug = $a", Text, slug))
            .FirstOrDefault(s => _bySlug.ContainsKey(s) || HiddenAt(s)?.Front.On(Today) == Standing.Expired);

    /// <summary>All tags that some article has, in the order of <c>tags.yml</c>.</summary>
    public IReadOnlyList<Tag> UsedTags() =>
        [.. Read(r => r.List("SELECT Id FROM Tags t WHERE EXISTS (SELECT 1 FROM ArticleTags l WHERE l.TagId = t.Id) ORDER BY Position",
            Text)).Select(Data.Tag).OfType<Tag>()
            .Where(t => _hidden.Count == 0 || Articles.Any(a => a.Front.AllTags.Contains(t.Id.Value)))];

    /// <summary>The articles of one tag, by title.</summary>
    public IReadOnlyList<ListedArticle> Tagged(string tag) =>
        [.. Read(r => r.List(
            "SELECT a.Slug FROM ArticleTags l JOIN Articles a ON a.Id = l.ArticleId WHERE l.TagId = $a ORDER BY a.Title COLLATE NOCASE",
            Text, tag)).Select(Listed).OfType<ListedArticle>()];

    /// <summary>The articles of every tag, by title.</summary>
    public ILookup<string, ListedArticle> ByTag() =>
        Pairs("SELECT l.TagId, a.Slug FROM ArticleTags l JOIN Articles a ON a.Id = l.ArticleId ORDER BY a.Title COLLATE NOCASE");

    /// <summary>The articles that cite each source, by title; by the source's id.</summary>
    public ILookup<string, ListedArticle> ByCitation() =>
        Pairs("SELECT c.SourceId, a.Slug FROM Citations c JOIN Articles a ON a.Id = c.ArticleId ORDER BY a.Title COLLATE NOCASE");

    /// <summary>The articles whose text links to one, by title.</summary>
    public IReadOnlyList<ListedArticle> LinkingTo(string slug) =>
        [.. Read(r => r.List(
            """
            SELECT a.Slug FROM CrossLinks l JOIN Articles a ON a.Id = l.FromId
            WHERE l.Kind = 'body' AND l.ToSlug = $a ORDER BY a.Title COLLATE NOCASE
            """,
            Text, slug)).Select(Listed).OfType<ListedArticle>()];

    /// <summary>A share card's picture as PNG; null when there is none.</summary>
    public byte[]? Picture(string page) =>
        Read(r => r.List("SELECT Body FROM Documents WHERE Kind = 'picture' AND Id = $a", row => row.GetFieldValue<byte[]>(0), page))
        .FirstOrDefault();

    /// <summary>Mistakes that did not stop the bake, by file and line.</summary>
    public IReadOnlyList<ContentDiagnostic> Diagnostics() => Read(DiagnosticsIn);

    /// <summary>The figures of every article.</summary>
    public IReadOnlyList<ArticleReport> Report() =>
        Read(r => r.List("SELECT Report FROM Articles ORDER BY Slug", row =>
        JsonSerializer.Deserialize(row.GetString(0), SiteJson.Default.ArticleReport)!));

    /// <summary>Holds the site open.</summary>
    /// <returns>False when it is closed already.</returns>
    public bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0; holders = Volatile.Read(ref _holders))
        {
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
                return true;
        }

        return false;
    }

    /// <summary>Lets go; whoever opened the site lets go of it once too.</summary>
    public void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
            return;
        _readers.Dispose();
        _file.Dispose();
    }

    /// <summary>Reads all bytes again; when they changed under it, nothing more is read from the file.</summary>
    public bool Verify() => !(_damaged = !SiteFile.IsIntact(_file));

    /// <summary>How many questions the file was asked: most of what a page costs. For tests.</summary>
    internal int Asked => _readers.Asked;

    /// <summary>Asks the file.</summary>
    /// <exception cref="SiteFileException">The file was damaged.</exception>
    internal T Read<T>(Func<SiteReader, T> work)
    {
        if (_damaged)
            throw new SiteFileException("it is damaged");
        try
        {
            return _readers.Use(work);
        }
        // Damage may look like anything: text that is no JSON, an article that is not there.
        catch (Exception e) when (!IsDamage(e) && !Verify())
        {
            throw new SiteFileException("it is damaged", e);
        }
    }

    internal static List<ContentDiagnostic> DiagnosticsIn(SiteReader file) => file.List(
        "SELECT File, Line, Position, Severity, Code, Message FROM Diagnostics ORDER BY File, Line, Position, Code",
        r => new ContentDiagnostic(r.GetString(0), r.GetInt32(1), r.GetInt32(2), Enum.Parse<DiagnosticSeverity>(r.GetString(3)),
            r.GetString(4), r.GetString(5)));

    internal static ArticleFrontMatter Front(string json) => JsonSerializer.Deserialize(json, SiteJson.Default.ArticleFrontMatter)!;

    private static string Text(SqliteDataReader row) => row.GetString(0);

    private ILookup<string, ListedArticle> Pairs(string sql) =>
        Read(r => r.List(sql, row => (Key: row.GetString(0), Slug: row.GetString(1)))).Where(p => _bySlug.ContainsKey(p.Slug))
            .ToLookup(p => p.Key, p => _bySlug[p.Slug]);

    /// <summary>Everything of one article in one question.</summary>
    private RenderedArticle Find(SiteReader file, ListedArticle listed)
    {
        using var rows = file.Query(
            """
            SELECT Words FROM Articles WHERE Slug = $a;
            SELECT Anchor, Title, Html, Text FROM Sections WHERE ArticleId = (SELECT Id FROM Articles WHERE Slug = $a) ORDER BY Position;
            SELECT Level, Anchor, Text FROM Headings WHERE ArticleId = (SELECT Id FROM Articles WHERE Slug = $a) ORDER BY Position;
            SELECT TagId FROM ArticleTags WHERE ArticleId = (SELECT Id FROM Articles WHERE Slug = $a) ORDER BY Position;
            SELECT SourceId FROM Citations WHERE ArticleId = (SELECT Id FROM Articles WHERE Slug = $a) ORDER BY Number;
            SELECT ToSlug FROM CrossLinks WHERE FromId = (SELECT Id FROM Articles WHERE Slug = $a) AND Kind = 'body' ORDER BY Position;
            SELECT ToSlug FROM CrossLinks WHERE FromId = (SELECT Id FROM Articles WHERE Slug = $a) AND Kind = 'related' ORDER BY Position;
            """,
            listed.Slug);
        return new()
        {
            Slug = listed.Slug,
            Front = listed.Front,
            Words = Next(r => r.GetInt32(0))[0],
            Sections = Next(r => new RenderedSection(r.GetString(0), r.GetString(1), new(r.GetString(2)), r.GetString(3))),
            Headings = Next(r => new ArticleHeading(r.GetInt32(0), r.GetString(1), r.GetString(2))),
            Tags = [.. Next(Text).Select(Data.Tag).OfType<Tag>()],
            Sources = [.. Next(Text).Select(s => _sources[s])],
            Links = Next(Text),
            Related = [.. Next(Text).Select(Listed).OfType<ListedArticle>()],
        };

        List<T> Next<T>(Func<SqliteDataReader, T> row)
        {
            var list = SiteReader.Rest(rows, row);
            rows.NextResult();
            return list;
        }
    }
}
