using CrampInfo.Content.Articles;
using CrampInfo.Content.Checks;
using CrampInfo.Content.Data;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.Language;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
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
    /// <summary>Loads a folder.</summary>
    /// <param name="path">The content folder.</param>
    /// <param name="today">The day that review dates are compared with.</param>
    /// <param name="progress">Told how many articles are done and how many there are.</param>
    public static ContentLoadResult Load(string path, DateOnly today, Action<int, int>? progress = null)
    {
        var diagnostics = new DiagnosticBag();
        var folder = new ContentFolder(path, diagnostics);
        if (folder.Exists)
            return Load(folder, ReadData(folder, diagnostics), today, diagnostics, part: null, progress);
        diagnostics.Error(folder.Name, 1, 1, "missing-folder", $"there is no folder at {path}.");
        return new(new(new()), diagnostics.InOrder());
    }

    /// <summary>Reads articles, all or a part of them, and checks them against what they share and each other.</summary>
    internal static ContentLoadResult Load(ContentFolder folder, LibraryData data, DateOnly today, DiagnosticBag diagnostics,
        PartOfLibrary? part, Action<int, int>? progress = null)
    {
        var articles = ReadArticles(folder, diagnostics, part, progress, out var slugs);
        var library = new ContentLibrary(data) { Articles = articles };
        foreach (var check in ContentCheck.All)
            check.Run(new(library, slugs, today, diagnostics) { AnchorsOf = part?.AnchorsOf ?? (_ => null) });

        var stopped = diagnostics.FilesWith(d => d.Stops);
        var drafts = articles.Where(a => a.FrontMatter.Status == ArticleStatus.Draft).Select(a => a.File).ToHashSet();
        diagnostics.Ease(drafts);
        library = library with { Articles = [.. articles.Where(a => a.IsWhole && !stopped.Contains(a.File))] };
        return new(part is null ? library
            : library with { Slugs = library.Slugs.Union(part.Slugs).ToHashSet() },
            diagnostics.InOrder())
        {
            Report = ContentReport.Of(new(data) { Articles = articles }),
            Claims = articles.ToDictionary(a => a.Slug, a => a.ClaimsHash),
            DraftsLeftOut = drafts.Except(library.Articles.Select(a => a.File)).Count(),
        };
    }

    /// <summary>The tags of a folder, mistakes left out.</summary>
    public static IReadOnlyList<Tag> Tags(string path) => ReadList<Tag>(new(path, new()), "tags.yml", new(), t => t.Id);

    /// <summary>Reads everything that articles share.</summary>
    internal static LibraryData ReadData(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var signs = RedFlagLoader.Read(folder, diagnostics);
        var about = AboutText.Read(folder, diagnostics);
        var (recogniser, language) = RedFlagLoader.Recogniser(folder, signs, diagnostics);
        return new()
        {
            Tags = ReadList<Tag>(folder, "tags.yml", diagnostics, t => t.Id),
            Sources = ReadList<Source>(folder, "sources.yml", diagnostics, s => s.Id),
            RedFlags = signs,
            Recogniser = recogniser,
            Language = language,
            Denials = DenialsLoader.Load(folder, new()),
            LanguageWith = vocabulary => RedFlagLoader.LanguageOf(folder, signs, vocabulary, new()),
            Examples = SignExamples.Read(folder, signs, diagnostics),
            Treatments = ReadList<Treatment>(folder, "treatments.yml", diagnostics, t => t.Id),
            Stretches = ReadList<Stretch>(folder, "stretches.yml", diagnostics, s => s.Id),
            Glossary = ReadList<GlossaryTerm>(folder, "glossary.yml", diagnostics, t => t.Id),
            OpenQuestions = File.Exists(folder.PathOf(OpenQuestion.FileName))
                ? ReadList<OpenQuestion>(folder, OpenQuestion.FileName, diagnostics, q => q.Id) : [],
            EmergencyNumbers = ReadList<EmergencyNumber>(folder, "emergency-numbers.yml", diagnostics, n => n.Country),
            Drawings = ReadDrawings(folder, diagnostics),
            SearchWords = SearchWordsLoader.Load(folder, diagnostics),
            Editorial = ReadOne<EditorialRules>(folder, "editorial.yml", diagnostics),
            SiteWords = File.Exists(folder.PathOf(SiteWords.FileName))
                ? ReadOne<SiteWords>(folder, SiteWords.FileName, diagnostics) ?? SiteWords.Plain : SiteWords.Plain,
            AboutText = about,
            About = about?.Parts() ?? [],
            Evidence = ReadEvidence(folder, diagnostics),
            ShareCards = ReadShareCards(folder, diagnostics),
            Published = File.Exists(folder.PathOf(PublishedPage.FileName))
                ? ReadList<PublishedPage>(folder, PublishedPage.FileName, diagnostics, p => p.Page) : null,
        };
    }

    private static List<Article> ReadArticles(ContentFolder folder, DiagnosticBag diagnostics, PartOfLibrary? part,
        Action<int, int>? progress, out IReadOnlySet<string> slugs)
    {
        var paths = folder.Articles().ToList();
        var bySlug = new Dictionary<string, string>(StringComparer.Ordinal);
        var articles = new List<Article>();
        foreach (var path in paths)
        {
            progress?.Invoke(bySlug.Count, paths.Count);
            var file = folder.Show(path);
            var slug = Path.GetFileNameWithoutExtension(path);
            if (!Slug.IsValid(slug))
                diagnostics.Error(file, 1, 1, "bad-slug",
                    $"'{slug}' cannot be an address. File names have lower-case letters, digits and hyphens, such as 'night-pain.md'.");
            else if (SitePages.Reserved.Contains(slug))
                diagnostics.Error(file, 1, 1, "bad-slug", $"/{slug} is a page of the site; choose another file name.");
            if (!bySlug.TryAdd(slug, file))
            {
                diagnostics.Error(file, 1, 1, "duplicate-slug", $"{bySlug[slug]} has the same address /{slug}; rename one of them.");
                continue;
            }

            if (part?.Files.Contains(file) != false && folder.Read(path) is { } text
                && ArticleParser.Parse(file, slug, text, diagnostics) is { } article)
                articles.Add(article);
        }

        slugs = bySlug.Keys.ToHashSet();
        return articles;
    }

    private static T? ReadOne<T>(ContentFolder folder, string name, DiagnosticBag diagnostics) where T : ContentEntry =>
        ReadNeeded(folder, name, diagnostics) is { } text ? new YamlReader(folder.Show(folder.PathOf(name)), 0, diagnostics).Read<T>(text)
            : null;

    private static string? ReadNeeded(ContentFolder folder, string name, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(name);
        if (File.Exists(path))
            return folder.Read(path);
        diagnostics.Error(folder.Show(path), 1, 1, "missing-file", "the content folder needs this file; see docs/content-model.md.");
        return null;
    }

    private static IReadOnlyList<T> ReadList<T>(ContentFolder folder, string name, DiagnosticBag diagnostics, Func<T, Located> id)
        where T : ContentEntry
    {
        if (ReadNeeded(folder, name, diagnostics) is not { } text)
            return [];
        var entries = new YamlReader(folder.Show(folder.PathOf(name)), 0, diagnostics).ReadList<T>(text);
        foreach (var repeated in entries.GroupBy(e => id(e).Value).SelectMany(g => g.Skip(1)))
            diagnostics.Error(repeated.File, id(repeated).Line, id(repeated).Column, "duplicate-id",
                $"'{id(repeated)}' is already in this file; an id names one entry.");
        return [.. entries.DistinctBy(e => id(e).Value)];
    }

    private static EvidencePrints? ReadEvidence(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(EvidencePrints.FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return EvidencePrints.FromBytes(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Error(folder.Show(path), 1, 1, "copied-text", $"{e.Message.TrimEnd('.')}. Run the evidence command again.");
            return null;
        }
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

/// <summary>The part of a library that is read again.</summary>
/// <param name="Files">The articles' files, as diagnostics show them.</param>
/// <param name="Slugs">Addresses of the articles that stay as they are.</param>
/// <param name="AnchorsOf">The anchors of such an article; null when there is none.</param>
internal sealed record PartOfLibrary(IReadOnlySet<string> Files, IReadOnlySet<string> Slugs, Func<string, IReadOnlySet<string>?> AnchorsOf);
