using CrampInfo.Content.RedFlags;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.Sharing;

/// <summary>Pictures that chats show for a link, kept in <c>content/cards/</c>, one for each article.</summary>
internal static class ShareCards
{
    /// <summary>The card's path on the site, new whenever the card is; null when the article has none yet.</summary>
    public static string? PathOf(SiteContent content, string slug) =>
        content.Library.ShareCards?.FirstOrDefault(c => c.Page.Value == slug) is { } card ? $"/cards/{slug}.png?v={card.Words}" : null;

    /// <summary>Whether a page's picture is there and may be sent.</summary>
    public static bool Has(SiteContent content, string slug) => content.Library.ShareCards?.Any(c => c.HasPicture && c.Page.Value == slug) == true;

    /// <summary>What the card shows, in words.</summary>
    public static string Alt(string title, string summary, RedFlagRule? sign) =>
        $"CrampInfo: {title}. {ShareText.Description(summary, sign)}";
}
