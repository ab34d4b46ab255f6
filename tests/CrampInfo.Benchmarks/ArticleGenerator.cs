using System.Text;
using System.Text.RegularExpressions;

namespace CrampInfo.Benchmarks;

/// <summary>
/// Makes a content folder with many articles from the real ones. Each copy has an address, title and lay words of its own,
/// and about one word in twelve of its text is another, so that no two are alike and the vocabulary grows as it would.
/// The same count gives the same folder every time.
/// </summary>
internal static partial class ArticleGenerator
{
    private static readonly string[] Syllables = ["ba", "ceno", "dri", "fal", "gomi", "hesk", "jor", "kel", "lumo", "mar", "nif", "opra", "pel", "quo", "rusk", "sel", "tarn", "ulvi", "von", "wex", "yor", "zim"];

    /// <summary>Writes the folder: everything of the real one, and copies of its articles until there are <paramref name="count"/>.</summary>
    public static void Write(string content, string folder, int count)
    {
        CopyAll(content, folder);
        var articles = Directory.GetFiles(Path.Combine(content, "articles"), "*.md")
            .Where(f => Path.GetFileName(f)[0] != '_')
            .Order(StringComparer.Ordinal)
            .Select(f => (Slug: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f)))
            .ToList();
        for (var i = articles.Count; i < count; i++)
        {
            var (slug, text) = articles[i % articles.Count];
            File.WriteAllText(Path.Combine(folder, "articles", $"{slug}-{i}.md"), Vary(text, i));
        }
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

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    [GeneratedRegex(@"(?<![\w@/\[(#-])[a-z]{5,}(?![\w\])@-])")]
    private static partial Regex PlainWord();
}
