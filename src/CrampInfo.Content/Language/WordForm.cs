using CrampInfo.Content.Yaml;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Content.Language;

/// <summary>One line of <c>words.yml</c>: <c>swell: swollen swole</c>.</summary>
/// <param name="Word">The word that all forms stand for.</param>
/// <param name="Also">Its other forms and spellings.</param>
public sealed record WordForm(string Word, IReadOnlyList<string> Also)
{
    internal static WordForm? FromYaml(YamlNode node, YamlReader reader)
    {
        if (node is YamlMappingNode { Children.Count: 1 } map
            && map.Children.First() is
            {
                Key: YamlScalarNode { Value: { Length: > 0 } word },
                Value: YamlScalarNode { Value: { Length: > 0 } forms }
            })
        {
            return new(word, forms.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        reader.Error(node, "wrong-type", "a word's forms are written 'word: form form form'.");
        return null;
    }
}
