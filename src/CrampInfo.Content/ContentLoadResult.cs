namespace CrampInfo.Content;

/// <summary>What loading a content folder gave: everything that can be served, and everything an author must mend.</summary>
/// <param name="Library">The valid part of the folder.</param>
/// <param name="Diagnostics">Every mistake, by file and line.</param>
public sealed record ContentLoadResult(ContentLibrary Library, IReadOnlyList<ContentDiagnostic> Diagnostics)
{
    /// <summary>The figures of every article that could be read, also of those with errors.</summary>
    public ContentReport Report { get; init; } = ContentReport.Empty;

    /// <summary>How many drafts cannot be shown yet, even in a preview.</summary>
    public int DraftsLeftOut { get; init; }

    /// <summary>The fingerprint of every article's claims, also of those with errors, by slug.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether anything must be mended before the folder may be published.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
