using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Search;

/// <summary>
/// An entry of <c>content/search/concepts.yml</c>: something people speak of, how they say it, and which articles speak of it.
/// </summary>
public sealed class SearchConcept : ContentEntry
{
    /// <summary>Name within the file.</summary>
    [Description("Name within the file.")]
    public required Located Id { get; init; }

    /// <summary>The plain word for it, shown to readers.</summary>
    [Description("The plain word for it; readers see it as 'lipitor = statin'.")]
    [MaxLength(40)]
    public required string Name { get; init; }

    /// <summary>What it speaks of.</summary>
    [Description("What it speaks of.")]
    public required ConceptKind Kind { get; init; }

    /// <summary>How people say it.</summary>
    [Description("How people say it; endings and words such as 'my' and 'the' do not matter, '~' stands for up to three other words.")]
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The articles about it.</summary>
    [Description("Slugs of the articles about it, the best first; what the words mean is learned from it.")]
    public IReadOnlyList<Located> About { get; init; } = [];

    /// <summary>What the results say first when the concept is not what this site is about.</summary>
    [Description("For things that this site is not about: a sentence or two that say so, above the results.")]
    [MaxLength(200)]
    public string? OffTopic { get; init; }
}
