using CrampInfo.Content.RedFlags;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Sharing;

/// <summary>Words that travel with a shared link.</summary>
internal static class ShareText
{
    /// <summary>The standfirst followed by the first warning sign, so that a preview carries the warning too.</summary>
    public static string Description(string summary, RedFlagRule? sign) => sign is null ? summary : $"{summary} {Sign(sign)}";

    /// <summary>A sign as one sentence: its level's call to action and its line.</summary>
    public static string Sign(RedFlagRule sign) => $"{RedFlagCard.HeadingOf(sign.Level).TrimEnd(':')} {sign.Short}.";
}
