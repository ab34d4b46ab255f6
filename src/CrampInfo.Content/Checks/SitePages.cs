using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Checks;

/// <summary>The pages of the site that are no articles, each with the anchors that a link may name.</summary>
internal static class SitePages
{
    /// <summary>By address without the leading slash.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(ContentLibrary library) => new Dictionary<string, IEnumerable<string>>
    {
        [""] = ["where", "questions"],
        ["about"] = ["who", "how-we-check", "not", "privacy", "mistakes"],
        ["about/accessibility"] = ["aim", "tested", "gaps", "comfort"],
        ["doctors-note"] = [],
        ["emergency-numbers"] = ["advice-lines", .. library.EmergencyNumbers.Select(n => n.Country.Value.ToLowerInvariant())],
        ["glossary"] = library.Glossary.Select(t => t.Id.Value),
        ["now"] = [],
        ["safety"] = [],
        ["search"] = [],
        ["sources"] = library.Sources.Select(s => s.Id.Value).Concat(library.Sources.Select(s => s.Type.Kebab())),
        ["symptoms"] = ["articles"],
        ["topics"] = ["a-to-z", .. library.Tags.Where(t => t.Group == TagGroup.Section).Select(t => t.Id.Value)],
        ["warning-signs"] = library.RedFlags.Select(r => r.Id).Concat(library.RedFlags.Select(r => r.Level.Kebab())),
    }
    .Concat(library.Tags.Select(t => KeyValuePair.Create($"tags/{t.Id}", Enumerable.Empty<string>())))
    .ToDictionary(p => p.Key, IReadOnlySet<string> (p) => p.Value.ToHashSet());
}
