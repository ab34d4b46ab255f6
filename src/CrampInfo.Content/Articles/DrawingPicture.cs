using System.Net;
using System.Xml.Linq;

namespace CrampInfo.Content.Articles;

/// <summary>
/// A drawing as a picture in a page: a file of its own, with its room kept and its words beside it. Pages stay small, and a drawing that
/// several pages show is fetched once.
/// </summary>
public static class DrawingPicture
{
    /// <summary>The markup.</summary>
    /// <param name="name">The drawing's name.</param>
    /// <param name="svg">The drawing as it was checked.</param>
    /// <param name="isDescribed">False where the words beside it say all that it shows.</param>
    /// <param name="waits">Whether it is fetched only when it is near.</param>
    public static ArticleHtml Of(string name, string svg, bool isDescribed = true, bool waits = false)
    {
        var root = XDocument.Parse(svg).Root!;
        var box = ((string)root.Attribute("viewBox")!).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var alt = isDescribed ? WebUtility.HtmlEncode((string?)root.Attribute("aria-label") ?? "") : "";
        return new(
            $"<img src=\"/drawings/{name}.svg\" alt=\"{alt}\" width=\"{box[2]}\" height=\"{box[3]}\"{(waits ? " loading=\"lazy\"" : "")}>");
    }
}
