using CrampInfo.Catalog;
using CrampInfo.Content.Tags;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Pages;

/// <summary>Home: search, "Cramp right now?", emergency signs, places, common questions.</summary>
[RedFlags(RedFlagScope.General)]
internal sealed class IndexModel(Site site) : SitePage
{
    /// <summary>Questions that people ask most, and where each is answered.</summary>
    public static IReadOnlyList<(string Question, string Path)> Questions { get; } =
    [
        ("How do I stop a leg cramp?", "/leg-cramps#do-this-now"),
        ("Why do I get cramps at night?", "/night-leg-cramps#causes"),
        ("Is it a cramp or a blood clot?", "/cramp-or-clot"),
        ("Does magnesium help?", "/magnesium"),
        ("Could it be my tablets?", "/medicines-that-cause-cramps"),
        ("Cramps in pregnancy", "/cramps-in-pregnancy"),
        ("How do I prevent leg cramps?", "/leg-cramps#prevention"),
        ("When should I see a doctor?", "/when-to-see-a-doctor"),
    ];

    /// <summary>Places with at least one article.</summary>
    public IReadOnlyList<Tag> Places { get; private set; } = [];

    /// <summary>The body map, seen from behind.</summary>
    public string? Map => site.Data.Drawing("body-back");

    public void OnGet()
    {
        Places = [.. site.UsedTags().Where(t => t.Group == TagGroup.BodyPart)];
        Head = new("CrampInfo", "Muscle cramps: what they are, what helps and how sure we are, and the signs that mean it is more than a cramp.", "/") { Query = null, Layout = "home" };
    }
}
