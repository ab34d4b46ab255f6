namespace CrampInfo.Web.Pages.About;

/// <summary>Who makes the site, how it is checked, privacy, what it is not.</summary>
internal sealed class IndexModel : SitePage
{
    public void OnGet() =>
        Head = new("About CrampInfo", "Who makes CrampInfo, how its pages are checked, what it does with your data (nothing), and what it is not.", "/about");
}
