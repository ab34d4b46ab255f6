using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Sharing;

/// <summary>An entry of <c>content/cards/cards.yml</c>, which the <c>cards</c> command writes: what a picture was drawn from.</summary>
public sealed class ShareCard : ContentEntry
{
    /// <summary>The page whose card it is.</summary>
    [Description("Slug of the article, or 'site'; the picture is the file of this name.")]
    public required Located Page { get; init; }

    /// <summary>The hash of the words in the picture.</summary>
    [Description("Hash of the words in the picture and of its look.")]
    public required string Words { get; init; }

    /// <summary>Whether the picture is there.</summary>
    public bool HasPicture { get; internal set; }
}
