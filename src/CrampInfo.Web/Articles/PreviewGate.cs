using CrampInfo.Catalog;

namespace CrampInfo.Web.Articles;

/// <summary>Lets those in who have a signed link to a draft.</summary>
/// <param name="Links">The links of this site; null where it can make none, and nobody is let in.</param>
internal sealed record PreviewGate(PreviewLinks? Links)
{
    /// <summary>Where previews are.</summary>
    public const string Path = "/preview";

    /// <summary>Whether a request asks for a preview.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments(Path);

    /// <summary>Whether the link of a request is ours and has not ended.</summary>
    public bool Opens(HttpRequest request, string slug, DateOnly today) =>
        Links?.IsValid(slug, request.Query["until"], request.Query["sign"], today) == true;
}
