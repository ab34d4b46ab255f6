using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>The layout of <c>content/language/context.yml</c>.</summary>
public sealed class ContextFile : ContentEntry
{
    /// <summary>All rules.</summary>
    [Description("Words that deny, date, settle or question what is said near them.")]
    public required IReadOnlyList<ContextRule> Rules { get; init; }
}
