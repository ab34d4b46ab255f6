using CrampInfo.Catalog;
using CrampInfo.Content.Tags;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Pages;

/// <summary>Home: search, the way to the page for right now, emergency signs, places, common questions.</summary>
[RedFlags(RedFlagScope.General)]
internal sealed class IndexModel(Site site) : SitePage
{
    /// <summary>Places with at least one article.</summary>
    public IReadOnlyList<Tag> Places { get; private set; } = [];

    /// <summary>The drawing of places.</summary>
    public string? Map => site.Own.Map is { } map ? site.Data.Drawing(map.Value) : null;

    public void OnGet()
    {
        Places = [.. site.UsedTags().Where(t => t.Group == TagGroup.BodyPart)];
        Head = new(site.Own.Name, site.Own.Description, "/") { Query = null, Layout = "home" };
    }
}
