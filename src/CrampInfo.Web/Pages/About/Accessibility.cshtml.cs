using CrampInfo.Catalog;

namespace CrampInfo.Web.Pages.About;

/// <summary>The accessibility statement: how it was tested, when, and what is known to be missing.</summary>
internal sealed class AccessibilityModel(Site site) : SitePage
{
    public void OnGet() =>
        Head = new("Accessibility",
            $"How {site.Own.Name} is made to work for everyone, how that was tested and when, and what is known to be missing.",
            "/about/accessibility");
}
