using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags;

/// <summary>One thing that a person can see or feel.</summary>
public sealed class RedFlagSign : ContentEntry
{
    /// <summary>Name of the sign inside its file; <c>when</c> refers to it.</summary>
    [Description("Name of the sign inside its file; 'when' refers to it.")]
    public required Located Key { get; init; }

    /// <summary>The sign in plain words.</summary>
    [Description("The sign in plain words: lower case, no full stop, at most 20 words.")]
    [MaxLength(170)]
    public required string Text { get; init; }

    /// <summary>How people say it.</summary>
    [Description("Ways people say it, in the pattern language; a sign without words is never found in a text.")]
    public IReadOnlyList<Located> Words { get; init; } = [];
}
