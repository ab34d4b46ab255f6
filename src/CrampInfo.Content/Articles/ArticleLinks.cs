using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>Finds and reads the links of an article's body.</summary>
internal static class ArticleLinks
{
    /// <summary>Links, not images, in order.</summary>
    public static IEnumerable<LinkInline> Of(MarkdownDocument body) =>
        body.Descendants<LinkInline>().Where(l => !l.IsImage && l.Url is not null);

    /// <summary>The first part of an address on this site: "/calf-cramps#causes" is "calf-cramps"; null for other addresses.</summary>
    public static string? SlugOf(string url) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? url[1..].Split('#', '?')[0].TrimEnd('/') : null;

    /// <summary>The anchor of an address; null when there is none.</summary>
    public static string? AnchorOf(string url) => url.IndexOf('#') is var hash and >= 0 ? url[(hash + 1)..] : null;
}
