using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;
using Markdig;

namespace CrampInfo.Content.Import;

/// <summary>
/// An article of another program, made into a draft of ours: Markdown with front matter as Hugo, Docusaurus, Starlight and Jekyll write
/// it (YAML or TOML), or without any.
/// </summary>
public sealed partial class ForeignArticle
{
    private const int LongestTitle = 70, LongestSummary = 154;

    private readonly Dictionary<string, List<string>> _front;
    private readonly List<string> _todo = [];

    private ForeignArticle(string slug, Dictionary<string, List<string>> front) => (Slug, _front) = (slug, front);

    /// <summary>Its address.</summary>
    public string Slug { get; }

    /// <summary>The draft's file, whole.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What an editor must still do, beyond what the check lists.</summary>
    public IReadOnlyList<string> Todo => _todo;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path below the folder that is imported; without front matter it gives the address.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="tags">The tags that there are.</param>
    /// <param name="today">The day of import.</param>
    /// <exception cref="InvalidDataException">It cannot be read; the message says why.</exception>
    public static ForeignArticle Read(string path, string text, IReadOnlyList<Tag> tags, DateOnly today)
    {
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new InvalidDataException("it is not text.");
        var (front, body) = ForeignFrontMatter.Split(text);
        var article = new ForeignArticle(SlugOf(path, front), front);
        article.Write(body, tags, today);
        return article;
    }

    private static string SlugOf(string path, Dictionary<string, List<string>> front)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (name is "index" or "_index" or "README")
            name = Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : "home";
        // Jekyll puts the day before the name.
        name = DayBeforeName().Replace(name, "");
        var given = front.GetValueOrDefault("slug")?.FirstOrDefault()?.Trim('/').Split('/')[^1];
        var slug = Slugify(given is { Length: > 0 } ? given : name);
        return slug.Length == 0 ? throw new InvalidDataException("neither its name nor its front matter gives an address.")
            : SitePages.Reserved.Contains(slug) ? slug + "-page" : slug;
    }

    private void Write(string body, IReadOnlyList<Tag> tags, DateOnly today)
    {
        body = Body(body, out var heading);
        var title = One("title") ?? heading ?? char.ToUpperInvariant(Slug[0]) + Slug[1..].Replace('-', ' ');
        var summary = One("description", "summary", "excerpt", "subtitle") ?? FirstWords(body);
        if (One("description", "summary", "excerpt", "subtitle") is null)
            _todo.Add("no description: the first words of the text stand in for it");
        var date = Date("lastmod", "last_modified_at", "last_update", "lastUpdated", "updated", "date");
        if (date is null)
            _todo.Add("no date: 'checked' is the day of import");
        var day = date is { } given && given <= today ? given : today;

        var wanted = Many("tags", "categories", "category", "keywords").Select(Slugify).Where(t => t.Length > 0).Distinct().ToList();
        var known = tags.Where(t => wanted.Contains(t.Id.Value) || wanted.Contains(Slugify(t.Name))).ToList();
        var unknown = wanted.Where(w => !known.Exists(t => t.Id.Value == w || Slugify(t.Name) == w)).ToList();
        if (unknown.Count > 0)
            _todo.Add($"tags that are not in tags.yml: {string.Join(", ", unknown)}");
        if (!known.Exists(t => t.Group == TagGroup.Section))
            _todo.Add("no section: put one first in 'tags'");
        var former = Many("aliases", "redirect_from", "permalink", "url")
            .Select(a => Slugify(a.Split('#', '?')[0].Trim('/').Split('/')[^1]))
            .Where(a => a.Length > 0 && a != Slug && !SitePages.Reserved.Contains(a)).Distinct();
        var filed = string.Join(", ", known.Where(t => t.Group is TagGroup.Section or TagGroup.Topic)
            .OrderBy(t => t.Group == TagGroup.Section ? 0 : 1).Select(t => t.Id));
        _todo.Add("no warning signs: add those that fit, and sources for what it claims");

        Text = $"""
            ---
            title: {Quoted(Cut(title, LongestTitle))}
            summary: {Quoted(Cut(summary, LongestSummary))}
            kind: guide
            body-parts: [{Of(TagGroup.BodyPart)}]
            symptoms: [{Of(TagGroup.Symptom)}]
            when: [{Of(TagGroup.When)}]
            who: [{Of(TagGroup.Who)}]
            other-names: []
            lay-words: []
            tags: [{filed}]
            warning-signs: []
            related: []
            former-slugs: [{string.Join(", ", former)}]
            checked: {day:yyyy-MM-dd}
            review-due: {day.AddMonths(18):yyyy-MM-dd}
            status: draft
            ---
            {body.Trim()}

            """;

        string Of(TagGroup group) => string.Join(", ", known.Where(t => t.Group == group).Select(t => t.Id));
    }

    /// <summary>The body in our dialect: no title of its own, an id on each heading, no lines of a program.</summary>
    private string Body(string body, out string? title)
    {
        title = null;
        var (lines, ids, fence) = (new StringBuilder(), new HashSet<string>(), "");
        var (programs, boxes) = (0, 0);
        foreach (var line in body.Split('\n'))
        {
            var trimmed = line.TrimStart();
            if (Fence().Match(trimmed) is { Success: true } mark
                && (fence.Length == 0 || mark.Value.StartsWith(fence, StringComparison.Ordinal)))
                fence = fence.Length == 0 ? mark.Value : "";
            else if (fence.Length == 0)
            {
                if (Program().IsMatch(trimmed))
                {
                    programs++;
                    continue;
                }

                if (trimmed.StartsWith(":::", StringComparison.Ordinal))
                {
                    boxes++;
                    continue;
                }

                if (Heading().Match(line) is { Success: true } heading)
                {
                    var words = heading.Groups["words"].Value.Trim();
                    if (heading.Groups["level"].Length == 1 && title is null)
                    {
                        title = words;
                        continue;
                    }

                    var id = heading.Groups["id"] is { Success: true } own ? Slugify(own.Value) : Slugify(words);
                    id = id.Length == 0 ? "part" : id;
                    var free = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? id : $"{id}-{n}").First(ids.Add);
                    lines.Append(heading.Groups["level"].Length == 1 ? "##" : heading.Groups["level"].Value).Append(' ').Append(words)
                        .Append(" {#").Append(free).Append("}\n");
                    continue;
                }
            }

            lines.Append(line).Append('\n');
        }

        if (programs > 0)
            _todo.Add($"{programs} line(s) of a program (import, export, shortcode) were left out");
        if (boxes > 0)
            _todo.Add($"{boxes} line(s) that begin or end a box (:::) were left out; its words are there");
        return lines.ToString();
    }

    private string? One(params string[] keys) => Many(keys).FirstOrDefault(v => v.Length > 0);

    private IEnumerable<string> Many(params string[] keys) =>
        keys.SelectMany(k => _front.GetValueOrDefault(k) ?? []).Select(v => v.Trim());

    private DateOnly? Date(params string[] keys) => Many(keys)
        .Select(v => DateOnly.TryParseExact(v.Length >= 10 ? v[..10] : v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) ? day : (DateOnly?)null).FirstOrDefault(d => d is not null);

    private static string FirstWords(string body)
    {
        var first = Markdown.Parse(body, ArticleMarkdown.Pipeline).OfType<Markdig.Syntax.ParagraphBlock>().Select(p => p.PlainText())
            .FirstOrDefault(t => t.Length > 0) ?? "";
        var stop = first.IndexOf(". ", StringComparison.Ordinal);
        return first.Length == 0 ? ArticleSkeleton.Placeholder : stop > 0 ? first[..(stop + 1)] : first;
    }

    private static string Cut(string text, int most)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most - 1);
        return text[..(space > 0 ? space : most - 1)].TrimEnd() + "…";
    }

    private static string Quoted(string text) =>
        '"' + string.Concat(text.Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    private static string Slugify(string text)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’')));
        var slug = NotInSlug().Replace(plain.ToLowerInvariant(), "-").Trim('-');
        return slug.Length > 60 ? slug[..60].Trim('-') : slug;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInSlug();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex DayBeforeName();

    [GeneratedRegex(@"^(```+|~~~+)")]
    private static partial Regex Fence();

    /// <summary>Lines of MDX, Hugo and Liquid that stand alone.</summary>
    [GeneratedRegex(@"^(import\s.+from\s|export\s+(const|default|function)|\{\{[<%].*[>%]\}\}\s*$|\{%.*%\}\s*$)")]
    private static partial Regex Program();

    [GeneratedRegex(@"^ {0,3}(?<level>#{1,6})\s+(?<words>.*?)(?:\s*\{#(?<id>[^}]+)\})?\s*#*\s*$")]
    private static partial Regex Heading();
}
