using CrampInfo.Catalog;
using CrampInfo.Content.RedFlags;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;

namespace CrampInfo.Web.Pages;

/// <summary>Every warning sign, by level.</summary>
internal sealed class WarningSignsModel(Site site) : SitePage
{
    /// <summary>All signs by level; those of the general advice first.</summary>
    public ILookup<CareLevel, RedFlagRule> ByLevel { get; } = site.Data.RedFlags
        .OrderByDescending(r => site.Own.GeneralSigns.Any(s => s.Value == r.Id)).ThenBy(r => r.Title, StringComparer.Ordinal)
            .ToLookup(r => r.Level);

    public void OnGet() =>
        Head = new("Warning signs",
            $"Every sign that {site.Own.MoreThan} may be something more: what to look for, what to do, and how soon.", "/warning-signs");
}
