using System.Text;
using System.Text.RegularExpressions;

namespace CrampInfo.Benchmarks;

/// <summary>
/// Makes a library with many articles from the real one. Each copy has an address, title and lay words of its own, and about
/// one word in twelve of its text is another, so that no two are alike and the vocabulary grows as it would. The copies are
/// not held to the rules for content, which refuse copies. The same count gives the same library every time.
/// </summary>
internal static partial class ArticleGenerator
{
    private static readonly string[] Syllables = ["ba", "ceno", "dri", "fal", "gomi", "hesk", "jor", "kel", "lumo", "mar", "nif", "opra",
        "pel", "quo", "rusk", "sel", "tarn", "ulvi", "von", "wex", "yor", "zim"];

    /// <summary>Copies a content folder and adds copies of its articles until there are <paramref name="count"/>.</summary>
    public static void Write(string content, string folder, int count)
    {
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var articles = Directory.EnumerateFiles(Path.Combine(content, "articles"), "*.md").Order(StringComparer.Ordinal).ToList();
        for (var i = articles.Count; i < count; i++)
        {
            var original = articles[i % articles.Count];
            File.WriteAllText(Path.Combine(folder, "articles", $"{Path.GetFileNameWithoutExtension(original)}-{i}.md"),
                Vary(File.ReadAllText(original), i));
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
        return line.StartsWith("lay-words: [", StringComparison.Ordinal) ? line[..^1] + $", {Word(random)} cramp, {Word(random)} leg]"
            : line;
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
        return quoted ? line.Replace("\"", "", StringComparison.Ordinal).Replace(": ", " ", StringComparison.Ordinal)
            .Replace("title ", "title: ", StringComparison.Ordinal) : line;
    }

    [GeneratedRegex(@"(?<![\w@/\[(#-])[a-z]{5,}(?![\w\])@-])")]
    private static partial Regex PlainWord();
}
