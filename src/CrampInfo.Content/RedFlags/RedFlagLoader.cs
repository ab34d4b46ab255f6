using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags;

/// <summary>Reads <c>content/red-flags/</c>, one warning sign a file.</summary>
internal static class RedFlagLoader
{
    /// <summary>All signs that can be used, by id.</summary>
    public static IReadOnlyList<RedFlagRule> Load(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var rules = new List<RedFlagRule>();
        foreach (var path in folder.Files("red-flags", ".yml"))
        {
            var file = folder.Show(path);
            if (folder.Read(path) is not { } text || new YamlReader(file, 0, diagnostics).Read<RedFlagRule>(text) is not { } rule)
                continue;
            rule.Id = Path.GetFileNameWithoutExtension(path);
            rules.Add(rule);
        }

        return rules;
    }
}
