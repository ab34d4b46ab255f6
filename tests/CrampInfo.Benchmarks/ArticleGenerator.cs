using System.Text;
using System.Text.RegularExpressions;
using CrampInfo.Content;
using CrampInfo.Content.Articles;

namespace CrampInfo.Benchmarks;

/// <summary>
/// Makes a library with many articles from the real one. Each copy has an address, title and lay words of its own, and about
/// one word in twelve of its text is another, so that no two are alike and the vocabulary grows as it would. The copies are
/// not held to the rules for content, which refuse copies. The same count gives the same library every time.
/// </summary>
internal static partial class ArticleGenerator
{
    private static readonly string[] Syllables = ["ba", "ceno", "dri", "fal", "gomi", "hesk", "jor", "kel", "lumo", "mar", "nif", "opra", "pel", "quo", "rusk", "sel", "tarn", "ulvi", "von", "wex", "yor", "zim"];

    /// <summary>The real articles and copies of them until there are <paramref name="count"/>.</summary>
    public static ContentLibrary Grow(ContentLibrary library, string content, int count)
    {
        var articles = library.Articles.ToList();
        var texts = articles.ConvertAll(a => File.ReadAllText(Path.Combine(content, "articles", a.Slug + ".md")));
        var diagnostics = new DiagnosticBag();
        for (var i = articles.Count; i < count; i++)
        {
            var slug = $"{articles[i % texts.Count].Slug}-{i}";
            articles.Add(ArticleParser.Parse($"content/articles/{slug}.md", slug, Vary(texts[i % texts.Count], i), diagnostics)
                ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder())));
        }

        return library.With([.. articles.Take(count).OrderBy(a => a.Slug, StringComparer.Ordinal)]);
    }

    private static string Vary(string text, int number)
    {
        var random = new Random(number);
        var varied = new StringBuilder(text.Length + 200);
        var inFront = false;
        foreach (var line in text.Split('\n'))
        {
            if (line == "---")
                inFront = varied.Length == 0;
            varied.Append(inFront || line == "---" ? VaryFront(line, number, random) : VaryBody(line, random)).Append('\n');
        }

        return varied.ToString();
    }

    private static string VaryFront(string line, int number, Random random)
    {
        if (line.StartsWith("title: ", StringComparison.Ordinal))
            return Cut(line, 55) + $" {Word(random)} {number}";
        if (line.StartsWith("former-slugs:", StringComparison.Ordinal))
            return "former-slugs: []";
        return line.StartsWith("lay-words: [", StringComparison.Ordinal) ? line[..^1] + $", {Word(random)} cramp, {Word(random)} leg]" : line;
    }

    /// <summary>Plain paragraphs only: headings, lists, tables and blocks keep their form.</summary>
    private static string VaryBody(string line, Random random) =>
        line.Length > 0 && char.IsAsciiLetterUpper(line[0])
            ? PlainWord().Replace(line, m => random.Next(12) == 0 ? Word(random) : m.Value)
            : line;

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static string Cut(string line, int length)
    {
        var quoted = line.EndsWith('"');
        line = line.Length <= length ? line.TrimEnd('"') : line[..length].TrimEnd('"', ' ');
        // A quoted title loses its closing quote here and gets it back with the number outside; YAML wants it plain.
        return quoted ? line.Replace("\"", "", StringComparison.Ordinal).Replace(": ", " ", StringComparison.Ordinal).Replace("title ", "title: ", StringComparison.Ordinal) : line;
    }

    [GeneratedRegex(@"(?<![\w@/\[(#-])[a-z]{5,}(?![\w\])@-])")]
    private static partial Regex PlainWord();
}
