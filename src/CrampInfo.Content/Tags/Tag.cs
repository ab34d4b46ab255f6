using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Tags;

/// <summary>An entry of <c>content/tags.yml</c>, the closed list of everything an article can be filed under.</summary>
public sealed class Tag : ContentEntry
{
    /// <summary>Name in front matter and in addresses.</summary>
    [Description("Name in front matter and in addresses.")]
    public required Located Id { get; init; }

    /// <summary>Name for readers.</summary>
    [Description("Name for readers.")]
    [MaxLength(40)]
    public required string Name { get; init; }

    /// <summary>What it speaks of.</summary>
    [Description("What it speaks of.")]
    public required TagGroup Group { get; init; }

    /// <summary>What the tag's page says under its name.</summary>
    [Description("One plain sentence for the tag's page.")]
    [MaxLength(160)]
    public required string Description { get; init; }
}
