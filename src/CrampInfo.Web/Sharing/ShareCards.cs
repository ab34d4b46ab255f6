using CrampInfo.Catalog;
using CrampInfo.Content.RedFlags;

namespace CrampInfo.Web.Sharing;

/// <summary>Pictures that chats show for a link, kept in <c>content/cards/</c>, one for each article.</summary>
internal static class ShareCards
{
    /// <summary>The card's path on the site, new whenever the card is; null when the article has none yet.</summary>
    public static string? PathOf(Site site, string slug) =>
        site.Data.ShareCards?.FirstOrDefault(c => c.Page.Value == slug) is { } card ? $"/cards/{slug}.png?v={card.Words}" : null;

    /// <summary>What the card shows, in words.</summary>
    public static string Alt(Site site, string title, string summary, RedFlagRule? sign) =>
        $"{site.Own.Name}: {title}. {ShareText.Description(summary, sign)}";
}
