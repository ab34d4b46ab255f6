using System.ComponentModel;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary>An entry of <c>content/open-questions.yml</c>: what a clinician must decide, and what the editors did until then.</summary>
public sealed class OpenQuestion : ContentEntry
{
    /// <summary>The file in the content folder.</summary>
    public const string FileName = "open-questions.yml";

    /// <summary>Name within the file.</summary>
    [Description("Name within the file.")]
    public required Located Id { get; init; }

    /// <summary>The question.</summary>
    [Description("The question, as a clinician can answer it.")]
    public required string Question { get; init; }

    /// <summary>What the site says meanwhile.</summary>
    [Description("What the site says meanwhile, and why.")]
    public required string Ours { get; init; }

    /// <summary>The signs that it concerns.</summary>
    [Description("Ids of the warning signs that it concerns.")]
    public IReadOnlyList<Located> Signs { get; init; } = [];

    /// <summary>The treatments that it concerns.</summary>
    [Description("Ids of the treatments that it concerns.")]
    public IReadOnlyList<Located> Treatments { get; init; } = [];

    /// <summary>The article that speaks of it.</summary>
    [Description("Slug of the article that speaks of it.")]
    public required Located Article { get; init; }
}
