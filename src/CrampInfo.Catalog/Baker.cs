using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Checks;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Words;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>How to bake.</summary>
/// <param name="Today">The day that review dates are compared with.</param>
public sealed record BakeOptions(DateOnly Today)
{
    /// <summary>Whether articles that cannot be read are left out, as in development; otherwise one of them stops the bake.</summary>
    public bool Partial { get; init; }

    /// <summary>Whether everything is read again, whatever the file holds already.</summary>
    public bool Whole { get; init; }

    /// <summary>The site that is open on the file, so that the file need not be looked at again; null when none is.</summary>
    public Site? Served { get; init; }

    /// <summary>Told why there is something to do, before it is done.</summary>
    public Action<string>? Begun { get; init; }

    /// <summary>Told how many articles are read and how many there are.</summary>
    public Action<int, int>? Progress { get; init; }
}

/// <summary>What a bake came to.</summary>
/// <param name="Reason">Why it was needed; null when the file was current already.</param>
/// <param name="Diagnostics">Every mistake in what was looked at; the file holds those of the rest.</param>
public sealed record BakeResult(string? Reason, IReadOnlyList<ContentDiagnostic> Diagnostics)
{
    /// <summary>The mistakes that stopped it, if any: the file is then as it was.</summary>
    public IReadOnlyList<ContentDiagnostic> Stopped { get; init; } = [];

    /// <summary>Whether articles were left out because they could not be read.</summary>
    public bool LeftOut { get; init; }

    /// <summary>How many articles were read and rendered.</summary>
    public int Rendered { get; init; }
}

/// <summary>
/// Turns a content folder into the one file that a site serves: beside the old file, flushed, and put in its place in one step.
/// Only what changed, and what uses it, is read, checked and rendered again.
/// </summary>
public static class Baker
{
    /// <summary>Folders and files whose change concerns every article.</summary>
    private static readonly string[] ConcernAll = ["language/", "editorial.yml"];

    private const string InsertInput = "INSERT INTO Inputs VALUES ($a, $b)";
    private const string ContentChanged = "the content has changed";

    private const int Attempts = 3;

    private static readonly Lock OneAtATime = new();

    /// <summary>Makes sure that a file holds the site of a folder.</summary>
    /// <param name="folder">The content folder; it is only read.</param>
    /// <param name="file">The site's file; its folder is made when missing.</param>
    /// <param name="options">How.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static BakeResult Bake(string folder, string file, BakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        lock (OneAtATime)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return BakeOnce(folder, file, options);
                }
                catch (FileNotFoundException) when (attempt < Attempts)
                {
                    // Another machine on the same disk took the draft for one left over: it is made again.
                }
            }
        }
    }

    private static BakeResult BakeOnce(string folder, string file, BakeOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var content = new ContentFolder(folder, diagnostics);
        if (!content.Exists)
        {
            diagnostics.Error(content.Name, 1, 1, "missing-folder", $"there is no folder at {folder}.");
            return new("there is no content", diagnostics.InOrder()) { Stopped = diagnostics.InOrder() };
        }

        if (!content.Articles().Any())
        {
            diagnostics.Error(content.Name, 1, 1, "missing-file", $"there are no articles in {folder}.");
            return new("there is no content", diagnostics.InOrder()) { Stopped = diagnostics.InOrder() };
        }

        var inputs = content.Inputs();
        var reason = options.Whole ? "it was asked for" : Reason(file, ContentFolder.HashOf(inputs), options);
        if (reason is null)
            return new(null, []);
        options.Begun?.Invoke(reason);
        return Bake(content, inputs, file, reason, diagnostics, options);
    }

    private static string? Reason(string file, string hash, BakeOptions options)
    {
        try
        {
            var meta = options.Served is { IsInPlace: true, IsDamaged: false } site && site.Path == Path.GetFullPath(file) ? site.Meta
                : SiteFile.Inspect(file);
            return meta["maker"] != SiteFile.Maker ? "another version of the program made it"
                : meta["content-hash"] != hash ? ContentChanged
                : meta["partial"] == "1" && !options.Partial ? "some articles were left out"
                : null;
        }
        catch (SiteFileException e)
        {
            return e.Message;
        }
    }

    private static BakeResult Bake(ContentFolder content, SortedDictionary<string, string> inputs, string file, string reason,
        DiagnosticBag diagnostics, BakeOptions options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        SiteFile.Sweep(file);
        var draft = SiteFile.DraftOf(file);
        try
        {
            // Only what is whole and of this program is built upon; the copy is what is looked at, since the file may be replaced.
            var result = reason is ContentChanged && CopyOf(file, draft)
                ? Write(draft, inputs, options, c => Part(content, inputs, c, diagnostics, options)) : null;
            if (result is null)
            {
                File.Delete(draft);
                result = Write(draft, inputs, options, c => Whole(content, inputs, c, diagnostics, options))!;
            }

            if (result.Stopped.Count == 0)
            {
                SiteFile.Seal(draft);
                File.Move(draft, file, overwrite: true);
            }

            return result with { Reason = reason };
        }
        catch (SqliteException e)
        {
            throw new IOException(e.SqliteErrorCode == 13 ? $"There is no room left on the disk of {file}."
                : $"{draft} could not be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static BakeResult? Write(string draft, SortedDictionary<string, string> inputs, BakeOptions options,
        Func<SqliteConnection, BakeResult?> fill)
    {
        using var connection = SiteFile.OpenDraft(draft);
        using var transaction = connection.BeginTransaction();
        var result = fill(connection);
        if (result is not { Stopped.Count: 0 })
            return result;
        foreach (var (key, value) in Meta(inputs, result))
            connection.Run("INSERT OR REPLACE INTO Meta VALUES ($k, $v)", ("$k", key), ("$v", value));
        transaction.Commit();
        return result;
    }

    private static bool CopyOf(string file, string draft)
    {
        try
        {
            File.Copy(file, draft);
            File.SetAttributes(draft, FileAttributes.Normal);
            using var copy = new FileStream(draft, FileMode.Open, FileAccess.Read);
            if (SiteFile.IsIntact(copy))
                return true;
        }
        catch (IOException)
        {
            // Replaced or removed while it was copied: then everything is read.
        }

        File.Delete(draft);
        return false;
    }

    private static IEnumerable<(string Key, string Value)> Meta(SortedDictionary<string, string> inputs, BakeResult result) =>
    [
        ("schema-version", SiteFile.Schema),
        ("content-hash", ContentFolder.HashOf(inputs)),
        ("maker", SiteFile.Maker),
        ("partial", result.LeftOut ? "1" : "0"),
        ("baked", DateTimeOffset.UtcNow.ToString("O")),
    ];

    /// <summary>Mistakes that stop a bake: all that <see cref="ContentDiagnostic.Stops"/>, but for articles that may be left out.</summary>
    private static List<ContentDiagnostic> Stopping(ContentFolder content, IEnumerable<ContentDiagnostic> diagnostics, BakeOptions options)
    {
        var articles = options.Partial ? content.Articles().Select(content.Show).ToHashSet() : [];
        return [.. diagnostics.Where(d => d.Stops && !articles.Contains(d.File))];
    }

    private static BakeResult Whole(ContentFolder content, SortedDictionary<string, string> inputs, SqliteConnection draft,
        DiagnosticBag diagnostics, BakeOptions options)
    {
        var data = ContentLoader.ReadData(content, diagnostics);
        var loaded = ContentLoader.Load(content, data, options.Today, diagnostics, part: null, options.Progress);
        if (Stopping(content, loaded.Diagnostics, options) is { Count: > 0 } stopped)
            return new(null, loaded.Diagnostics) { Stopped = stopped };

        SiteWriter.CreateTables(draft);
        using var writer = new SiteWriter(draft, new(data.SearchWords.Forms));
        SiteDocuments.Write(draft, data);
        WritePictures(draft, content, inputs.Keys, []);
        WriteLearned(draft, content);
        foreach (var (path, hash) in inputs)
            writer.Run(InsertInput, path, hash);
        Add(writer, loaded.Diagnostics);
        var id = 0;
        Add(writer, loaded, _ => ++id);
        writer.Relate();
        writer.Run("INSERT INTO article_search (article_search) VALUES ('optimize')");
        writer.Run("INSERT INTO section_search (section_search) VALUES ('optimize')");
        return new(null, loaded.Diagnostics) { Rendered = id, LeftOut = id + loaded.DraftsLeftOut < content.Articles().Count() };
    }

    /// <summary>Brings a copy of the last bake up to date; null when too much changed for that.</summary>
    private static BakeResult? Part(ContentFolder content, SortedDictionary<string, string> inputs, SqliteConnection draft,
        DiagnosticBag diagnostics, BakeOptions options)
    {
        // Not disposed: it would close the draft.
        var old = new SiteReader(draft);
        var inputsBefore = old.List("SELECT Path, Hash FROM Inputs", r => (r.GetString(0), r.GetString(1))).ToDictionary();
        var changed = inputsBefore.Keys.Union(inputs.Keys)
            .Where(p => inputsBefore.GetValueOrDefault(p) != inputs.GetValueOrDefault(p)).ToHashSet();
        if (changed.Any(p => Array.Exists(ConcernAll, c => p.StartsWith(c, StringComparison.Ordinal))))
            return null;

        var data = SiteDocuments.Read(old);
        var isData = changed.Any(p => !p.EndsWith(".md", StringComparison.Ordinal));
        var known = old.List("SELECT Id, Slug, File FROM Articles", r => (Id: r.GetInt64(0), Slug: r.GetString(1), File: r.GetString(2)))
            .ToDictionary(a => a.File);
        var next = isData ? ContentLoader.ReadData(content, diagnostics) : data;

        var files = content.Articles().Select(content.Show).ToHashSet();
        var again = files.Where(f => changed.Contains(f[(content.Name.Length + 1)..])).ToHashSet();
        // What could not be read before may be whole now that something else has changed.
        var left = files.Where(f => !known.ContainsKey(f));
        var gone = known.Keys.Where(f => !files.Contains(f)).ToList();
        var moved = again.Where(f => !known.ContainsKey(f)).Concat(gone).Select(Path.GetFileNameWithoutExtension);
        again.UnionWith(left);
        // Who links to an article draws nothing from it; only whether its sections are there concerns them.
        var shifted = again.Where(f => known.TryGetValue(f, out var was) && !AnchorsIn(content, f).SetEquals(AnchorsOf(old, was.Slug)))
            .Select(Path.GetFileNameWithoutExtension);
        var uses = moved.Concat(shifted).Select(slug => "article:" + slug)
            .Concat(isData ? Differing(SiteDocuments.Drawn(data), SiteDocuments.Drawn(next)) : []).ToHashSet();
        again.UnionWith(uses.SelectMany(u =>
            old.List("SELECT a.File FROM Uses u JOIN Articles a ON a.Id = u.ArticleId WHERE u.What = $a", r => r.GetString(0), u))
            .Where(files.Contains));
        again.UnionWith(Explaining(next, uses, old).Where(files.Contains));

        var staying = known.Values.Where(a => !again.Contains(a.File) && files.Contains(a.File)).Select(a => a.Slug).ToHashSet();
        var part = new PartOfLibrary(again, staying, slug => staying.Contains(slug) ? AnchorsOf(old, slug) : null);
        var loaded = ContentLoader.Load(content, next, options.Today, diagnostics, part, options.Progress);
        var found = loaded.Diagnostics.Where(d => IsSeen(d) && !DiagnosticCodes.OfWholeLibrary.Contains(d.Code)).ToList();
        if (Stopping(content, found, options) is { Count: > 0 } stopped)
            return new(null, found) { Stopped = stopped };

        using var writer = new SiteWriter(draft, new(next.SearchWords.Forms));
        if (isData)
        {
            SiteDocuments.Write(draft, next);
            WritePictures(draft, content, inputs.Keys, changed);
            WriteLearned(draft, content);
        }

        foreach (var path in changed)
        {
            writer.Run("DELETE FROM Inputs WHERE Path = $a", path);
            if (inputs.TryGetValue(path, out var hash))
                writer.Run(InsertInput, path, hash);
        }

        // Mistakes of what was not looked at stay, and those that only a look at the whole library finds.
        foreach (var file in again.Concat(gone))
            writer.Run("DELETE FROM Diagnostics WHERE File = $a", file);
        if (isData)
        {
            foreach (var mistake in Site.DiagnosticsIn(old).Where(d => IsSeen(d) && !DiagnosticCodes.OfWholeLibrary.Contains(d.Code)))
                writer.Run("DELETE FROM Diagnostics WHERE File = $a AND Code = $b", mistake.File, mistake.Code);
        }

        Add(writer, found);
        var before = again.Concat(gone).Where(known.ContainsKey).ToDictionary(f => f, f =>
            RelatedArticles.KeyOf(Site.Front(old.List("SELECT Front FROM Articles WHERE Id = $a", r => r.GetString(0), known[f].Id)[0])));
        var highest = known.Values.Select(a => a.Id).DefaultIfEmpty().Max();
        foreach (var file in again.Concat(gone).Where(known.ContainsKey))
            writer.Remove(known[file].Id);
        Add(writer, loaded, file => known.TryGetValue(file, out var was) ? was.Id : ++highest);
        var served = loaded.Library.Articles.ToDictionary(a => a.File);
        if (again.Concat(gone).Any(f =>
            (served.TryGetValue(f, out var now) ? RelatedArticles.KeyOf(now.FrontMatter) : null) != before.GetValueOrDefault(f)))
            writer.Relate();
        return new(null, found) { Rendered = served.Count, LeftOut = served.Count + staying.Count + loaded.DraftsLeftOut < files.Count };

        bool IsSeen(ContentDiagnostic d) => again.Contains(d.File) || (isData && !files.Contains(d.File));
    }

    private static HashSet<string> AnchorsOf(SiteReader file, string slug) =>
        [.. file.List("SELECT h.Anchor FROM Headings h JOIN Articles a ON a.Id = h.ArticleId WHERE a.Slug = $a", r =>
            r.GetString(0), slug), "sources"];

    private static HashSet<string> AnchorsIn(ContentFolder content, string file)
    {
        var path = content.PathOf(file[(content.Name.Length + 1)..]);
        var article = content.Read(path) is { } text ? ArticleParser.Parse(file, Path.GetFileNameWithoutExtension(file), text, new())
            : null;
        return [.. (article?.Headings ?? []).Select(h => h.Id), "sources"];
    }

    private static IEnumerable<string> Differing(Dictionary<string, string> before, Dictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k));

    /// <summary>Files of the articles in which a new or changed term may now be explained.</summary>
    private static IEnumerable<string> Explaining(LibraryData data, HashSet<string> changed, SiteReader old) =>
        data.Glossary.Where(t => changed.Contains($"term:{t.Id}")).SelectMany(t => t.Also.Append(t.Term))
            .SelectMany(form =>
                old.List(
                    "SELECT DISTINCT a.File FROM Sections s JOIN Articles a ON a.Id = s.ArticleId WHERE instr(lower(s.Text), lower($a))",
                    r => r.GetString(0), form));

    private static void Add(SiteWriter writer, ContentLoadResult loaded, Func<string, long> idOf)
    {
        var reports = loaded.Report.Articles.ToDictionary(r => r.Slug);
        foreach (var article in loaded.Library.Articles)
        {
            var rendered = loaded.Library.Render(article);
            writer.Add(idOf(article.File), article.File, rendered, article.Uses, reports[article.Slug]);
        }
    }

    private static void Add(SiteWriter writer, IEnumerable<ContentDiagnostic> diagnostics)
    {
        foreach (var d in diagnostics)
        {
            writer.Run("INSERT INTO Diagnostics VALUES ($a, $b, $c, $d, $e, $f)",
                d.File, d.Line, d.Column, d.Severity.ToString(), d.Code, d.Message);
        }
    }

    /// <summary>What was learned ahead of how people say the signs, and of what they search for.</summary>
    private static void WriteLearned(SqliteConnection draft, ContentFolder content)
    {
        draft.Run("DELETE FROM Documents WHERE Kind = 'learned'");
        string?[] readable =
        [
            RedFlagLoader.Learned(content, new()) is null ? null : RedFlagLoader.LearnedFile,
            SearchWordsLoader.Learned(content, new()) is null ? null : SearchWords.LearnedFile,
        ];
        foreach (var name in readable.OfType<string>())
            draft.Run("INSERT INTO Documents VALUES ('learned', $i, 0, $b)", ("$i", name), ("$b", File.ReadAllBytes(content.PathOf(name))));
    }

    /// <summary>Share cards' pictures; those of them that changed, when some are there already.</summary>
    private static void WritePictures(SqliteConnection draft, ContentFolder content, IEnumerable<string> inputs, HashSet<string> changed)
    {
        const string Folder = "cards/";
        foreach (var picture in changed.Where(IsPicture))
            draft.Run("DELETE FROM Documents WHERE Kind = 'picture' AND Id = $i", ("$i", Path.GetFileNameWithoutExtension(picture)));
        foreach (var picture in inputs.Where(i => IsPicture(i) && (changed.Count == 0 || changed.Contains(i))))
            draft.Run("INSERT OR REPLACE INTO Documents VALUES ('picture', $i, 0, $b)", ("$i", Path.GetFileNameWithoutExtension(picture)),
                ("$b", File.ReadAllBytes(content.PathOf(picture))));

        static bool IsPicture(string path) => path.StartsWith(Folder, StringComparison.Ordinal)
            && path.EndsWith(".png", StringComparison.Ordinal);
    }
}
