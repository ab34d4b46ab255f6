using Microsoft.AspNetCore.Http.Features;

namespace CrampInfo.Web.RedFlags;

/// <summary>How pages get at what the middleware decided.</summary>
internal static class RedFlagFeatureExtensions
{
    /// <summary>The evaluation of this request.</summary>
    /// <exception cref="InvalidOperationException">The page was drawn without one, which is a bug: it would be a page without its
    /// warning.</exception>
    public static RedFlagFeature RedFlags(this IFeatureCollection features) =>
        features.Get<RedFlagFeature>()
            ?? throw new InvalidOperationException("This page was drawn without an evaluation of its warning signs.");
}
