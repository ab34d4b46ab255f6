using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>What a stretch is for.</summary>
public enum StretchPurpose
{
    /// <summary>To have fewer cramps.</summary>
    Prevention,

    /// <summary>To stop a cramp.</summary>
    Relief,

    /// <summary>Either.</summary>
    Both,
}

/// <summary>An entry of <c>content/stretches.yml</c>: steps that articles and the guided page draw alike.</summary>
public sealed class Stretch : ContentEntry
{
    /// <summary>Name in blocks.</summary>
    [Description("Name in '::: stretch' blocks.")]
    public required Located Id { get; init; }

    /// <summary>Name for readers.</summary>
    [Description("Name for readers.")]
    [MaxLength(60)]
    public required string Name { get; init; }

    /// <summary>The part it stretches.</summary>
    [Description("The part it stretches: a tag of the group body-part.")]
    public required Located BodyPart { get; init; }

    /// <summary>What it is for.</summary>
    [Description("What it is for.")]
    public required StretchPurpose For { get; init; }

    /// <summary>Its drawing.</summary>
    [Description("Name of its drawing in content/drawings.")]
    public required Located Drawing { get; init; }

    /// <summary>One drawing for each step, where the guide shows them one by one; otherwise its drawing stands for all.</summary>
    [Description(
        "One drawing for each step, in order, for the guide that shows one step at a time; leave it out and the drawing above stands for "
        + "all.")]
    public IReadOnlyList<Located> Pictures { get; init; } = [];

    /// <summary>The steps.</summary>
    [Description("The steps, each a short sentence that starts with a verb.")]
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>How long to hold, in seconds.</summary>
    [Description("How long to hold, in seconds.")]
    public required int HoldSeconds { get; init; }

    /// <summary>How long to pause between holds, in seconds, where a source says.</summary>
    [Description("How long to pause between holds, in seconds, where a source says.")]
    public int? RestSeconds { get; init; }

    /// <summary>How many times.</summary>
    [Description("How many times.")]
    public required int Repeats { get; init; }

    /// <summary>Whether to do the other side too.</summary>
    [Description("Whether to do the other side too.")]
    public required bool EachSide { get; init; }

    /// <summary>When to stop.</summary>
    [Description("When to stop.")]
    public required string StopIf { get; init; }

    /// <summary>Where it was read.</summary>
    [Description("Ids of the sources.")]
    public required IReadOnlyList<Located> Sources { get; init; }

    /// <summary>How long and how often, as a sentence.</summary>
    public string Dose()
    {
        var rest = RestSeconds is { } seconds ? $" Rest {seconds} seconds between." : "";
        var times = Repeats == 1 ? "once" : $"{Repeats} times";
        return $"Hold {HoldSeconds} seconds, {times}{(EachSide ? ", each side" : "")}.{rest}";
    }
}
