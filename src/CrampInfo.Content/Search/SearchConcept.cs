using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Search;

/// <summary>An entry of <c>content/search/concepts.yml</c>: something people speak of, how they say it, and which articles speak of it.</summary>
public sealed class SearchConcept : ContentEntry
{
    /// <summary>Name within the file.</summary>
    [Description("Name within the file.")]
    public required Located Id { get; init; }

    /// <summary>The plain word for it, shown to readers.</summary>
    [Description("The plain word for it; readers see it as 'lipitor = statin', and it is searched for at a lower weight.")]
    [MaxLength(40)]
    public required string Name { get; init; }

    /// <summary>What it speaks of.</summary>
    [Description("What it speaks of.")]
    public required ConceptKind Kind { get; init; }

    /// <summary>How people say it.</summary>
    [Description("How people say it; endings and words such as 'my' and 'the' do not matter, '~' stands for up to three other words.")]
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Other concepts that mean it when they come together.</summary>
    [Description("Groups of other concepts that together mean it, such as [[pop, calf], [kicked, calf]].")]
    public IReadOnlyList<ConceptGroup> Together { get; init; } = [];

    /// <summary>The tags it stands for.</summary>
    [Description("Tags it stands for: articles that have them rank higher.")]
    public IReadOnlyList<Located> Tags { get; init; } = [];

    /// <summary>The articles about it.</summary>
    [Description("Slugs of the articles about it, the best first.")]
    public IReadOnlyList<Located> About { get; init; } = [];

    /// <summary>Articles that have something to say about it.</summary>
    [Description("Slugs of articles that have something to say about it.")]
    public IReadOnlyList<Located> Also { get; init; } = [];

    /// <summary>How much it says about what is looked for.</summary>
    [Description("How much it says about what is looked for, from 1 to 9; without it, what is usual for its kind.")]
    public int? Strength { get; init; }

    /// <summary>What the results say first when the concept is not what this site is about.</summary>
    [Description("For things that this site is not about: a sentence or two that say so, above the results.")]
    [MaxLength(200)]
    public string? OffTopic { get; init; }
}
