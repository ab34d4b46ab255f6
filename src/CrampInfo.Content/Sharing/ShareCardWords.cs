using System.Security.Cryptography;
using System.Text;
using CrampInfo.Content.Articles;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Sharing;

/// <summary>What the picture says that chats show for a link: the site draws it, the check compares its <see cref="Hash"/>.</summary>
/// <param name="Page">The article's slug, or <see cref="Site"/>; also the picture's file name.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Summary">Its standfirst.</param>
/// <param name="Sign">Its <see cref="LibraryData.FirstSign"/>; null when it has none.</param>
public sealed record ShareCardWords(string Page, string Title, string Summary, RedFlagRule? Sign)
{
    /// <summary>The card of the home page and of all pages without one of their own. No article may have this slug.</summary>
    public const string Site = "site";

    /// <summary>Raise it when the look of cards changes (<c>Card.cshtml</c>, <c>card.css</c>): all are drawn anew then.</summary>
    private const int Template = 1;

    /// <summary>Changes whenever the picture must be drawn anew.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Template, Title, Summary, Sign?.Level.Kebab(), Sign?.Short))))[..12];

    /// <summary>The card of the home page.</summary>
    public static ShareCardWords OfSite(LibraryData data) => new(Site, data.SiteWords.Heading, data.SiteWords.Lede, null);

    /// <summary>The card of every article, and the site's own.</summary>
    public static IEnumerable<ShareCardWords> All(ContentLibrary library) =>
        library.Articles.Select(a => Of(a.Slug, a.FrontMatter, library)).Append(OfSite(library));

    /// <summary>The card of one article.</summary>
    public static ShareCardWords Of(string slug, ArticleFrontMatter front, LibraryData data) =>
        new(slug, front.Title, front.Summary, data.FirstSign(front));
}
