using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Catalog.Search.Evaluation;

/// <summary>A query with the articles that are right answers to it.</summary>
/// <param name="Query">The words.</param>
/// <param name="Expect">Slugs of every article that would be a right first answer; none when it is about something else.</param>
/// <param name="Kind">What sort of query it is.</param>
public sealed record EvaluationQuery(string Query, IReadOnlyList<string> Expect, string Kind)
{
    /// <summary>Reads a list of <c>{q, expect, kind}</c>; other keys are ignored.</summary>
    /// <param name="path">A YAML file.</param>
    /// <exception cref="InvalidDataException">The file is not such a list; the message says where.</exception>
    public static IReadOnlyList<EvaluationQuery> ReadFile(string path)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(File.ReadAllText(path)));
            if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlSequenceNode list)
                throw new InvalidDataException($"{path}: expected one list of entries with q, expect and kind.");
            return [.. list.Children.Select(node => Entry(path, node))];
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    private static EvaluationQuery Entry(string path, YamlNode node)
    {
        if (Value(node, "q") is YamlScalarNode { Value: { Length: > 0 } query })
        {
            var expect = Value(node, "expect") switch
            {
                YamlSequenceNode many => many.Children.OfType<YamlScalarNode>().Select(s => s.Value ?? "").ToList(),
                YamlScalarNode { Value: { } one } => [one],
                _ => null,
            };
            if (expect is not null)
                return new(query, expect, (Value(node, "kind") as YamlScalarNode)?.Value ?? "other");
        }

        throw new InvalidDataException($"{path}({node.Start.Line},{node.Start.Column}): an entry needs q and expect.");
    }

    private static YamlNode? Value(YamlNode entry, string key) =>
        entry is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
