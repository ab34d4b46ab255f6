using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>An entry of <c>content/glossary.yml</c>: a medical word in plain words, explained wherever it first appears.</summary>
public sealed class GlossaryTerm : ContentEntry
{
    /// <summary>Name in addresses.</summary>
    [Description("Name in addresses.")]
    public required Located Id { get; init; }

    /// <summary>The word.</summary>
    [Description("The word as it is written in text.")]
    [MaxLength(60)]
    public required string Term { get; init; }

    /// <summary>Other forms that mean the same.</summary>
    [Description("Other forms that mean the same and are explained alike.")]
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What it means.</summary>
    [Description("What it means, in at most 14 plain words; begins in lower case, no full stop.")]
    [MaxLength(120)]
    public required string Plain { get; init; }

    /// <summary>The article that tells more.</summary>
    [Description("Slug of the article that tells more.")]
    public Located? Article { get; init; }

    /// <summary>Where the meaning was read.</summary>
    [Description("Ids of the sources.")]
    public required IReadOnlyList<Located> Sources { get; init; }
}
