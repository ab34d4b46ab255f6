using System.ComponentModel.DataAnnotations;

namespace CrampInfo.Web.Server;

/// <summary>
/// How much searching the site does for whom: the section <c>Limits</c> of the settings. What one request may cost is fixed
/// (<see cref="RequestLimits"/>); <c>docs/limits.md</c> has both.
/// </summary>
internal sealed class LimitOptions
{
    /// <summary>Searches and questions to the API that one address may send at once before it has to wait.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Limits:Burst must be at least 1.")]
    public int Burst { get; set; } = 600;

    /// <summary>Searches and questions to the API that one address may send in each second after that.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Limits:PerSecond must be at least 1.")]
    public int PerSecond { get; set; } = 60;

    /// <summary>Searches that run at the same time; 0 for one processor less than there are, so that pages keep one.</summary>
    [Range(0, 10_000, ErrorMessage = "Limits:AtOnce must be 0 or more.")]
    public int AtOnce { get; set; }

    /// <summary>Searches that may wait for their turn; more are refused with 503.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Limits:Waiting must be 0 or more.")]
    public int Waiting { get; set; } = 100;
}
