using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Content.Import;

/// <summary>Front matter of other programs, as far as an import needs it: keys of the first level, each with its texts.</summary>
internal static partial class ForeignFrontMatter
{
    /// <summary>Splits a file into its front matter, empty where it has none, and its body.</summary>
    /// <exception cref="InvalidDataException">The front matter cannot be read.</exception>
    public static (Dictionary<string, List<string>> Front, string Body) Split(string text)
    {
        foreach (var (fence, read) in new (string, Func<string, Dictionary<string, List<string>>>)[] { ("---", Yaml), ("+++", Toml) })
        {
            if (!text.StartsWith(fence + "\n", StringComparison.Ordinal))
                continue;
            var end = text.IndexOf($"\n{fence}", fence.Length, StringComparison.Ordinal);
            if (end < 0)
                throw new InvalidDataException($"its front matter has no closing line '{fence}'.");
            var after = text.IndexOf('\n', end + 1);
            return (read(text[(fence.Length + 1)..Math.Max(end + 1, fence.Length + 1)]), after < 0 ? "" : text[(after + 1)..]);
        }

        return ([], text);
    }

    private static Dictionary<string, List<string>> Yaml(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            // Aliases and deep nesting are no front matter, and the parser would follow them.
            if (yaml.Length > 100_000 || Deep().IsMatch(yaml))
                throw new InvalidDataException("its front matter is nested too deeply or too long.");
            stream.Load(new StringReader(yaml));
            var front = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode mapping)
            {
                foreach (var (key, value) in mapping.Children)
                    front[(key as YamlScalarNode)?.Value ?? ""] = [.. Texts(value)];
            }

            return front;
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"its front matter is not YAML, at line {e.Start.Line + 1}.", e);
        }
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } value } => [value],
        YamlSequenceNode list => list.Children.SelectMany(Texts),
        YamlMappingNode map => map.Children.Where(c => c.Key is YamlScalarNode { Value: "date" or "title" or "label" })
            .SelectMany(c => Texts(c.Value)),
        _ => [],
    };

    /// <summary>
    /// The part of TOML that Hugo's front matter uses: keys with a text, a number, a date or a list of texts on one line.
    /// </summary>
    private static Dictionary<string, List<string>> Toml(string toml)
    {
        var front = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in toml.Split('\n').TakeWhile(l => !l.TrimStart().StartsWith('[')))
        {
            if (Pair().Match(line) is { Success: true } pair)
                front[pair.Groups[1].Value] = pair.Groups[2].Value is ['[', ..] list
                    ? [.. Text().Matches(list).Select(m => m.Groups[1].Value)]
                    : [pair.Groups[2].Value.Trim().Trim('"', '\'')];
        }

        return front;
    }

    [GeneratedRegex(@"^\s*([\w-]+)\s*=\s*(.+?)\s*$")]
    private static partial Regex Pair();

    [GeneratedRegex("[\"']([^\"']*)[\"']")]
    private static partial Regex Text();

    /// <summary>Thirty brackets in a row, or lines that begin further in than anybody writes.</summary>
    [GeneratedRegex(@"[\[{]{30}|^ {80}|: *\*\w", RegexOptions.Multiline)]
    private static partial Regex Deep();
}
