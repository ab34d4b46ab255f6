using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Articles;

/// <summary>A real clinician who read an article and stands by it.</summary>
public sealed class Reviewer : ContentEntry
{
    /// <summary>Full name.</summary>
    [Description("Full name.")]
    [MaxLength(80)]
    public required string Name { get; init; }

    /// <summary>Profession and where they practise.</summary>
    [Description("Profession, and the register that lists them.")]
    [MaxLength(140)]
    public required string Role { get; init; }

    /// <summary>When they reviewed the page.</summary>
    [Description("When they reviewed the page.")]
    public required DateOnly Reviewed { get; init; }
}
