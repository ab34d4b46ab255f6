using CrampInfo.Content;
using CrampInfo.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>What authors must mend; only in development.</summary>
internal sealed class ContentErrorsModel(SiteContent content, IWebHostEnvironment environment) : SitePage
{
    /// <summary>All mistakes, by file.</summary>
    public ILookup<string, ContentDiagnostic> ByFile { get; } = content.Diagnostics.ToLookup(d => d.File);

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Head = new("To mend in the content", "Mistakes in the content folder.", "/content-errors") { NoIndex = true };
        return Page();
    }
}
