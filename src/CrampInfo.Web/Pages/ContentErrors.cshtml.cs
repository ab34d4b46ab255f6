using CrampInfo.Catalog;
using CrampInfo.Content;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>What authors must mend; only in development.</summary>
internal sealed class ContentErrorsModel(Site site, AuthorsProblems problems) : SitePage
{
    /// <summary>All mistakes, by file.</summary>
    public ILookup<string, ContentDiagnostic> ByFile { get; } = problems.All(site).ToLookup(d => d.File);

    public IActionResult OnGet()
    {
        if (!problems.IsOn)
            return NotFound();
        Head = new("To mend in the content", "Mistakes in the content folder.", "/content-errors") { NoIndex = true };
        return Page();
    }
}
