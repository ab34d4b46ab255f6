using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Pages;

/// <summary>What the browser shows when there is no connection and the page was never read before.</summary>
[RedFlags(RedFlagScope.General)]
internal sealed class OfflineModel : SitePage
{
    public void OnGet() => Head = new("You are offline", "There is no connection.", "/offline") { NoIndex = true, Query = null };
}
