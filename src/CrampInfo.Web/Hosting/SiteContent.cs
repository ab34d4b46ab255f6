using CrampInfo.Catalog;
using CrampInfo.Content;
using CrampInfo.Content.RedFlags;

namespace CrampInfo.Web.Hosting;

/// <summary>
/// What the running site serves, read once at start. A running site keeps its content and its rules whatever happens to the
/// folder afterwards; a folder with errors never gets this far in production.
/// </summary>
/// <param name="Library">Everything that can be served.</param>
/// <param name="Diagnostics">What its authors must or should mend; no errors in production.</param>
/// <param name="Path">Where the folder is.</param>
internal sealed record SiteContent(ContentLibrary Library, IReadOnlyList<ContentDiagnostic> Diagnostics, string Path)
{
    private readonly Dictionary<string, RedFlagRule> _rules = Library.RedFlags.ToDictionary(r => r.Id);

    /// <summary>A warning sign by id; null when there is none.</summary>
    public RedFlagRule? RedFlag(string id) => _rules.GetValueOrDefault(id);

    /// <summary>What an author must mend in an article, for its page; readers of the published site never see it.</summary>
    public IReadOnlyList<string> ProblemsOf(string slug, IHostEnvironment environment) => environment.IsDevelopment()
        ? [.. Diagnostics.Where(d => d.File.EndsWith($"/{slug}.md", StringComparison.Ordinal)).Select(d => d.ToString())]
        : [];
}
