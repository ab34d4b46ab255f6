using CrampInfo.Content.Articles;
using CrampInfo.Content.Checks;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Content.SharedData;
using CrampInfo.Content.Sharing;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content;

/// <summary>
/// Reads a content folder whole: parse every file, check everything against everything, leave out what is wrong. Never
/// throws for what an author wrote; exceptions are for bugs.
/// </summary>
public static class ContentLoader
{
    /// <summary>Addresses that pages of the site have; no article may take one.</summary>
    public static IReadOnlySet<string> ReservedSlugs { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "", "about", "api", "card", "cards", "content-errors", "css", "doctors-note", "drawings", "embed", "emergency-numbers", "error", "favicon.svg",
        "feed.xml", "glossary", "health", "js", "now", "oembed", "offline", "openapi", "opensearch.xml", "print", "qr", "robots.txt", "safety", "search",
        ShareCardWords.Site, "site.webmanifest", "sitemap.xml", "sources", "symptoms", "tags", "topics", "warning-signs",
    };

    /// <summary>Loads a folder.</summary>
    /// <param name="path">The content folder.</param>
    /// <param name="today">The day that review dates are compared with.</param>
    /// <param name="progress">Told how many articles are done and how many there are.</param>
    public static ContentLoadResult Load(string path, DateOnly today, Action<int, int>? progress = null)
    {
        var diagnostics = new DiagnosticBag();
        var folder = new ContentFolder(path, diagnostics);
        if (!folder.Exists)
        {
            diagnostics.Error(folder.Name, 1, 1, "missing-folder", $"there is no folder at {path}.");
            return new(Empty(path), diagnostics.InOrder());
        }

        var articles = ReadArticles(folder, diagnostics, progress, out var slugs);
        var drawings = ReadDrawings(folder, diagnostics);
        var signs = RedFlagLoader.Read(folder, diagnostics);
        var (recogniser, language) = RedFlagLoader.Recogniser(folder, signs, diagnostics);
        var library = new ContentLibrary(
            folder.Hash(),
            articles,
            ReadList<Tag>(folder, "tags.yml", diagnostics, t => t.Id),
            ReadList<Source>(folder, "sources.yml", diagnostics, s => s.Id),
            signs,
            recogniser,
            ReadList<Treatment>(folder, "treatments.yml", diagnostics, t => t.Id),
            ReadList<Stretch>(folder, "stretches.yml", diagnostics, s => s.Id),
            ReadList<GlossaryTerm>(folder, "glossary.yml", diagnostics, t => t.Id),
            ReadList<EmergencyNumber>(folder, "emergency-numbers.yml", diagnostics, n => n.Country),
            drawings)
        {
            SearchWords = SearchWordsLoader.Load(folder, diagnostics),
            Editorial = ReadOne<EditorialRules>(folder, "editorial.yml", diagnostics),
            ShareCards = ReadShareCards(folder, diagnostics),
            Published = File.Exists(folder.PathOf(PublishedPage.FileName)) ? ReadList<PublishedPage>(folder, PublishedPage.FileName, diagnostics, p => p.Page) : null,
            Language = language,
            LanguageWith = vocabulary => RedFlagLoader.LanguageOf(folder, signs, vocabulary, new()),
            Examples = SignExamples.Read(folder, signs, diagnostics),
        };
        foreach (var check in ContentCheck.All)
            check.Run(new(library, slugs, today, diagnostics));

        return new(library.Without(diagnostics), diagnostics.InOrder()) { Report = ContentReport.Of(library) };
    }

    private static ContentLibrary Empty(string path) =>
        new("", [], [], [], [], RedFlagLoader.Recogniser(new(path, new()), [], new()).Recogniser, [], [], [], [], new Dictionary<string, string>());

    private static List<Article> ReadArticles(ContentFolder folder, DiagnosticBag diagnostics, Action<int, int>? progress, out IReadOnlySet<string> slugs)
    {
        // A folder that was never meant for this site has no articles/: then every Markdown file is looked at.
        var paths = folder.Files(folder.Has("articles") ? "articles" : "", ".md").ToList();
        var bySlug = new Dictionary<string, string>(StringComparer.Ordinal);
        var articles = new List<Article>();
        foreach (var path in paths)
        {
            progress?.Invoke(bySlug.Count, paths.Count);
            var file = folder.Show(path);
            var slug = Path.GetFileNameWithoutExtension(path);
            if (!Slug.IsValid(slug))
                diagnostics.Error(file, 1, 1, "bad-slug", $"'{slug}' cannot be an address. File names have lower-case letters, digits and hyphens, such as 'calf-cramps.md'.");
            else if (ReservedSlugs.Contains(slug))
                diagnostics.Error(file, 1, 1, "bad-slug", $"/{slug} is a page of the site; choose another file name.");
            if (!bySlug.TryAdd(slug, file))
            {
                diagnostics.Error(file, 1, 1, "duplicate-slug", $"{bySlug[slug]} has the same address /{slug}; rename one of them.");
                continue;
            }

            if (folder.Read(path) is { } text && ArticleParser.Parse(file, slug, text, diagnostics) is { } article)
                articles.Add(article);
        }

        slugs = bySlug.Keys.ToHashSet();
        return articles;
    }

    private static T? ReadOne<T>(ContentFolder folder, string name, DiagnosticBag diagnostics) where T : ContentEntry =>
        ReadNeeded(folder, name, diagnostics) is { } text ? new YamlReader(folder.Show(folder.PathOf(name)), 0, diagnostics).Read<T>(text) : null;

    private static string? ReadNeeded(ContentFolder folder, string name, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(name);
        if (File.Exists(path))
            return folder.Read(path);
        diagnostics.Error(folder.Show(path), 1, 1, "missing-file", "the content folder needs this file; see docs/content-model.md.");
        return null;
    }

    private static IReadOnlyList<T> ReadList<T>(ContentFolder folder, string name, DiagnosticBag diagnostics, Func<T, Located> id) where T : ContentEntry
    {
        if (ReadNeeded(folder, name, diagnostics) is not { } text)
            return [];
        var entries = new YamlReader(folder.Show(folder.PathOf(name)), 0, diagnostics).ReadList<T>(text);
        foreach (var repeated in entries.GroupBy(e => id(e).Value).SelectMany(g => g.Skip(1)))
            diagnostics.Error(repeated.File, id(repeated).Line, id(repeated).Column, "duplicate-id", $"'{id(repeated)}' is already in this file; an id names one entry.");
        return [.. entries.DistinctBy(e => id(e).Value)];
    }

    /// <summary>What the share cards were drawn from; null when the folder has none.</summary>
    private static IReadOnlyList<ShareCard>? ReadShareCards(ContentFolder folder, DiagnosticBag diagnostics)
    {
        if (!folder.Has("cards"))
            return null;
        var cards = ReadList<ShareCard>(folder, "cards/cards.yml", diagnostics, c => c.Page);
        var pictures = folder.Files("cards", ".png").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        foreach (var card in cards)
            card.HasPicture = pictures.Contains(card.Page.Value);
        return cards;
    }

    private static Dictionary<string, string> ReadDrawings(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var drawings = new Dictionary<string, string>();
        foreach (var path in folder.Files("drawings", ".svg"))
        {
            if (folder.Read(path) is { } svg && DrawingCheck.Clean(folder.Show(path), svg, diagnostics) is { } clean)
                drawings[Path.GetFileNameWithoutExtension(path)] = clean;
        }

        return drawings;
    }
}
