using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>An entry of <c>content/published.yml</c>, which the <c>record</c> command writes: what others may have linked to.</summary>
public sealed class PublishedPage : ContentEntry
{
    /// <summary>The name of the ledger in the content folder.</summary>
    public const string FileName = "published.yml";

    /// <summary>The address.</summary>
    [Description("Slug under which an article was published; it leads to an article for ever.")]
    public required Located Page { get; init; }

    /// <summary>The anchors of its headings.</summary>
    [Description("Anchors that its headings had; each lands on a heading for ever.")]
    public required IReadOnlyList<Located> Anchors { get; init; }
}
