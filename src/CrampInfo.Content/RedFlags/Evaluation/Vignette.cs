using CrampInfo.Content.Yaml;
using CrampInfo.Words;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Content.RedFlags.Evaluation;

/// <summary>What somebody might type, and the warning that it should raise.</summary>
/// <param name="Text">The words.</param>
/// <param name="Expected">The level that it should raise; <see cref="CareLevel.SelfCare"/> stands for none.</param>
/// <param name="Flags">The signs that are right for it, the best first; none when the list names none.</param>
/// <param name="Source">Where its manner came from, as the list says.</param>
/// <param name="Unsure">Whether a careful clinician could see it otherwise.</param>
public sealed record Vignette(string Text, CareLevel Expected, IReadOnlyList<string> Flags, string Source, bool Unsure)
{
    /// <summary>
    /// Reads a list of <c>{text, expected, flag, source, unsure}</c>; several flags are parted by spaces, other keys are ignored.
    /// </summary>
    /// <param name="path">A YAML file.</param>
    /// <exception cref="InvalidDataException">The file is not such a list; the message says where.</exception>
    public static IReadOnlyList<Vignette> ReadFile(string path)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(File.ReadAllText(path)));
            if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlSequenceNode list)
                throw new InvalidDataException($"{path}: expected one list of entries with text and expected.");
            return [.. list.Children.Select(node => Entry(path, node))];
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    /// <summary>The name of a level in such lists.</summary>
    public static string NameOf(CareLevel level) => level == CareLevel.SelfCare ? "none" : level.Kebab();

    private static Vignette Entry(string path, YamlNode node)
    {
        if (Value("text") is { Length: > 0 } text && Enum.GetValues<CareLevel>().Where(l => NameOf(l) == Value("expected"))
            .Select(l => (CareLevel?)l).FirstOrDefault() is { } expected)
            return new(text, expected, (Value("flag") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), Value("source") ?? "",
                Value("unsure") == "true");
        throw new InvalidDataException($"{path}({node.Start.Line},{node.Start.Column}): an entry needs a text and an expected level: "
            + $"emergency, urgent, soon or none.");

        string? Value(string key) => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? (value as YamlScalarNode)?.Value : null;
    }
}
