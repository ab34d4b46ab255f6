using CrampInfo.Catalog;
using CrampInfo.Content;
using Microsoft.AspNetCore.Diagnostics;

namespace CrampInfo.Web.Serving;

/// <summary>
/// What an author must mend, for the page that shows it; only in development. Readers of the published site never see it.
/// </summary>
internal sealed class AuthorsProblems(SiteKeeper keeper, IHostEnvironment environment)
{
    private const int Most = 20;

    /// <summary>Whether authors are looked after at all.</summary>
    public bool IsOn { get; } = environment.IsDevelopment();

    /// <summary>All mistakes: of the site that is served, and those that keep a newer one from being served.</summary>
    public IReadOnlyList<ContentDiagnostic> All(Site site) => [.. (keeper.Problem?.Mistakes ?? []).Concat(site.Diagnostics()).Distinct()];

    /// <summary>The mistakes of the article that was asked for, and those that hold up the whole site.</summary>
    public IReadOnlyList<string> Of(HttpContext context)
    {
        if (!IsOn)
            return [];
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Path.Value ?? "";
        var file = asked == "/" ? null : $"{asked}.md";
        var held = keeper.Problem;
        try
        {
            var all = All(context.RequestServices.GetRequiredService<Site>());
            var mine = all.Where(d => file is not null && d.File.EndsWith(file, StringComparison.Ordinal)).Select(d => d.ToString());
            return [.. mine.Concat(held is null ? []
                : held.Mistakes.Where(d => d.Stops).Select(d => d.ToString()).Prepend($"Not served yet: {held.What}")).Distinct()
                .Take(Most)];
        }
        catch (Exception e) when (Site.IsDamage(e))
        {
            return held is null ? [] : [held.What];
        }
    }
}
