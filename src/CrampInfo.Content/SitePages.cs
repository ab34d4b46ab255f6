using CrampInfo.Content.Sharing;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content;

/// <summary>An address of the site that is no article's.</summary>
/// <param name="Path">The address, and all below it unless they are listed themselves; begins with a slash.</param>
/// <param name="Kind">What answers there.</param>
public sealed record SitePlace(string Path, PlaceKind Kind = PlaceKind.Page)
{
    /// <summary>What a link may name on it.</summary>
    public Func<ContentLibrary, IEnumerable<string>> Anchors { get; init; } = _ => [];

    /// <summary>Whether its answer is the same for everybody, and so may be kept between requests.</summary>
    public bool IsSameForAll { get; init; } = true;

    /// <summary>Whether all below it is the same for everybody too.</summary>
    public bool IsSameBelow { get; init; } = true;

    /// <summary>What it reads after the question mark; with one of these its answer is not kept.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Whether this site has it.</summary>
    public Func<LibraryData, bool> IsThere { get; init; } = _ => true;

    /// <summary>Whether it opens without a connection although it was never read.</summary>
    public bool IsOffline { get; init; }
}

/// <summary>What answers at an address.</summary>
public enum PlaceKind
{
    /// <summary>A page that readers and search engines are shown.</summary>
    Page,

    /// <summary>A page that is linked, but has nothing to find before somebody asks.</summary>
    Tool,

    /// <summary>A page that no link of an article leads to.</summary>
    Hidden,

    /// <summary>Something for machines.</summary>
    Machine,
}

/// <summary>
/// Every address of the site that is no article's: the one list that the check of links, the sitemap, the page cache, the offline
/// worker and the names that no article may take are made from. A new page is added here and in <c>Pages</c>.
/// </summary>
public static class SitePages
{
    /// <summary>All of them, in the order of the sitemap.</summary>
    public static IReadOnlyList<SitePlace> All { get; } =
    [
        new("/") { Anchors = _ => ["where", "questions"] },
        new("/now") { IsThere = data => data.SiteWords.Relief is not null, IsOffline = true, Reads = ["muscle", "stretch"] },
        new("/symptoms") { Anchors = _ => ["articles"], Reads = ["part", "when", "feels"] },
        new("/warning-signs")
        {
            IsOffline = true,
            Anchors = library => library.RedFlags.Select(r => r.Id).Concat(library.RedFlags.Select(r => r.Level.Kebab())),
        },
        new("/emergency-numbers")
        {
            IsOffline = true,
            Anchors = library => ["advice-lines", .. library.EmergencyNumbers.Select(n => n.Country.Value.ToLowerInvariant())],
        },
        new("/doctors-note"),
        new("/topics")
        {
            Anchors = library => ["a-to-z", .. library.Tags.Where(t => t.Group == TagGroup.Section).Select(t => t.Id.Value)],
        },
        new("/glossary") { Anchors = library => library.Glossary.Select(t => t.Id.Value) },
        new("/sources")
        {
            Anchors = library => library.Sources.Select(s => s.Id.Value).Concat(library.Sources.Select(s => s.Type.Kebab())),
        },
        new("/safety"),
        new("/about") { Anchors = library => library.About.Select(p => p.Id).Append("privacy") },
        new("/about/accessibility") { Anchors = _ => ["aim", "tested", "gaps", "comfort"] },
        new("/api") { IsSameBelow = false },
        new("/search", PlaceKind.Tool) { IsSameForAll = false },
        new("/offline", PlaceKind.Hidden) { IsOffline = true },
        new("/content-errors", PlaceKind.Hidden) { IsSameForAll = false },
        new("/error", PlaceKind.Hidden) { IsSameForAll = false },
        new("/card", PlaceKind.Hidden) { IsSameForAll = false },
        new("/design", PlaceKind.Hidden) { IsSameForAll = false },
        new("/embed", PlaceKind.Hidden),
        new("/preview", PlaceKind.Hidden) { IsSameForAll = false },
        new("/leaflet", PlaceKind.Hidden),
        new("/print", PlaceKind.Hidden),
        new("/tags", PlaceKind.Hidden),
        new("/tell", PlaceKind.Hidden) { IsSameForAll = false },
        new("/card.png", PlaceKind.Machine) { IsSameForAll = false },
        new("/cards", PlaceKind.Machine) { IsSameForAll = false },
        new("/colours.css", PlaceKind.Machine),
        new("/css", PlaceKind.Machine),
        new("/drawings", PlaceKind.Machine),
        new("/favicon.svg", PlaceKind.Machine),
        new("/feed.xml", PlaceKind.Machine),
        new("/health", PlaceKind.Machine) { IsSameForAll = false },
        new("/js", PlaceKind.Machine),
        new("/live-reload", PlaceKind.Machine) { IsSameForAll = false },
        new("/oembed", PlaceKind.Machine) { IsSameForAll = false },
        new("/openapi", PlaceKind.Machine),
        new("/opensearch.xml", PlaceKind.Machine),
        new("/qr", PlaceKind.Machine),
        new("/robots.txt", PlaceKind.Machine),
        new("/site.webmanifest", PlaceKind.Machine),
        new("/sitemap.xml", PlaceKind.Machine),
        new("/sw.js", PlaceKind.Machine),
    ];

    /// <summary>Names that no article may take: the first part of each address.</summary>
    public static IReadOnlySet<string> Reserved { get; } =
        All.Select(p => p.Path.Split('/')[1]).Append(ShareCardWords.Site).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those that a site has.</summary>
    public static IEnumerable<SitePlace> Of(LibraryData data) => All.Where(p => p.IsThere(data));

    /// <summary>The pages that an article may link to, by address without the leading slash, each with its anchors.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> LinkedFrom(ContentLibrary library) =>
        Of(library).Where(p => p.Kind is PlaceKind.Page or PlaceKind.Tool).Select(p => KeyValuePair.Create(p.Path[1..], p.Anchors(library)))
            .Concat(library.Tags.Select(t => KeyValuePair.Create($"tags/{t.Id}", Enumerable.Empty<string>())))
            .ToDictionary(p => p.Key, IReadOnlySet<string> (p) => p.Value.ToHashSet());
}
