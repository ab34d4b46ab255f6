using CrampInfo.Content.Yaml;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Content.RedFlags;

/// <summary>
/// Which signs together raise a warning: a single sign, any of several, or all of several, nested as needed.
/// Written as <c>{any-of: [a, {all-of: [b, c]}]}</c>.
/// </summary>
public abstract record SignCondition
{
    /// <summary>One sign, by key.</summary>
    public sealed record Sign(Located Key) : SignCondition;

    /// <summary>At least one must hold.</summary>
    public sealed record AnyOf(IReadOnlyList<SignCondition> Parts) : SignCondition;

    /// <summary>Every one must hold.</summary>
    public sealed record AllOf(IReadOnlyList<SignCondition> Parts) : SignCondition;

    /// <summary>All sign keys that the condition names.</summary>
    public IEnumerable<Located> Keys() => this switch
    {
        Sign sign => [sign.Key],
        AnyOf any => any.Parts.SelectMany(p => p.Keys()),
        AllOf all => all.Parts.SelectMany(p => p.Keys()),
        _ => [],
    };

    /// <summary>Whether the condition holds for the signs that were found.</summary>
    public bool Holds(Func<string, bool> found) => this switch
    {
        Sign sign => found(sign.Key.Value),
        AnyOf any => any.Parts.Any(p => p.Holds(found)),
        AllOf all => all.Parts.All(p => p.Holds(found)),
        _ => false,
    };

    internal static SignCondition? FromYaml(YamlNode node, YamlReader reader)
    {
        if (node is YamlScalarNode)
            return reader.Text(node, "a sign") is { } key ? new Sign(reader.At(node, key)) : null;
        if (node is YamlMappingNode { Children.Count: 1 } map && map.Children.First() is { Key: YamlScalarNode name, Value: YamlSequenceNode parts })
        {
            var bound = parts.Children.Select(p => FromYaml(p, reader)).OfType<SignCondition>().ToList();
            if (name.Value == "any-of")
                return new AnyOf(bound);
            if (name.Value == "all-of")
                return new AllOf(bound);
        }

        reader.Error(node, "wrong-type", "a condition is a sign's key, {any-of: [...]} or {all-of: [...]}.");
        return null;
    }
}
