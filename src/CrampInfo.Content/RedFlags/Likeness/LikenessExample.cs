using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Likeness;

/// <summary>
/// One entry of <c>content/language/examples/*.yml</c>: what somebody might type, and the warning sign that should be shown for
/// it. All of them are made up. The recogniser by likeness learns from nothing else, so reading them is reading what it knows.
/// </summary>
public sealed class LikenessExample : ContentEntry
{
    /// <summary>The value of <see cref="Flag"/> when nothing needs showing.</summary>
    public const string NoSign = "none";

    /// <summary>The words.</summary>
    [Description("What somebody might type; made up, never copied from anybody.")]
    public required Located Text { get; init; }

    /// <summary>The sign to show.</summary>
    [Description("Id of the warning sign to show, or none.")]
    public required Located Flag { get; init; }
}
