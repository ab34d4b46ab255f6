using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Articles;

/// <summary>What a change is about.</summary>
public enum ChangeKind
{
    /// <summary>It changes what a reader may do or believe.</summary>
    Clinical,

    /// <summary>It changes words, links or order.</summary>
    Editorial,
}

/// <summary>One change of an article that readers are told of.</summary>
public sealed class Change : ContentEntry
{
    /// <summary>The day.</summary>
    [Description("The day of the change.")]
    public required DateOnly Date { get; init; }

    /// <summary>What it is about.</summary>
    [Description("'clinical' when it changes what a reader may do or believe, else 'editorial'.")]
    public required ChangeKind Kind { get; init; }

    /// <summary>What changed.</summary>
    [Description("What changed, in one sentence for readers.")]
    [MaxLength(160)]
    public required string What { get; init; }

    /// <summary>Who approved it.</summary>
    [Description("Who approved it: a real, named person.")]
    [MaxLength(80)]
    public string? ApprovedBy { get; init; }

    /// <summary>The claims as they were then.</summary>
    [Description("Fingerprint of the sentences with sources as they were then; the change command writes it.")]
    public Located? Claims { get; init; }
}
