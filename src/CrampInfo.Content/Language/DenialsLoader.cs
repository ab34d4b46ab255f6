using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.Language;

/// <summary>Reads how people say that something is not so.</summary>
internal static class DenialsLoader
{
    /// <summary>Reads <c>language/denials.yml</c>; without it nothing is ever denied.</summary>
    public static DenialWords Load(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf("language/denials.yml");
        if (!File.Exists(path) || folder.Read(path) is not { } yaml
            || new YamlReader(folder.Show(path), 0, diagnostics).Read<DenialsFile>(yaml) is not { } file)
        {
            return DenialWords.None;
        }

        return new(file.Denials, file.NotDenials, file.Between, file.Things);
    }
}
