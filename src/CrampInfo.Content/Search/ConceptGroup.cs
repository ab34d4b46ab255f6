using CrampInfo.Content.Yaml;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Content.Search;

/// <summary>Concepts that mean something else when they come together.</summary>
/// <param name="Ids">Their ids.</param>
public sealed record ConceptGroup(IReadOnlyList<Located> Ids)
{
    internal static ConceptGroup? FromYaml(YamlNode node, YamlReader reader)
    {
        if (node is YamlSequenceNode { Children.Count: > 1 } list)
            return new([.. list.Children.Select(c => reader.Text(c, "a concept") is { } id ? reader.At(c, id) : (Located?)null).OfType<Located>()]);
        reader.Error(node, "wrong-type", "concepts that come together are a list of two or more ids, such as [pop, calf].");
        return null;
    }
}
