using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CrampInfo.Web.Search;

/// <summary>
/// Keeps searching from taking the site away from those who read: each address has so many searches a second, and all of them
/// together so many processors. Pages and health are never made to wait. Refused ones get the page of last resort.
/// </summary>
internal static class SearchLimits
{
    private const string Unlimited = "";

    /// <summary>Registers the limits, as the section <c>Limits</c> has them.</summary>
    public static void AddSearchLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRateLimiter(options => options.OnRejected = (rejected, _) =>
        {
            var response = rejected.HttpContext.Response;
            var isTheirs = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
            response.StatusCode = isTheirs ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        });
        builder.Services.AddOptions<RateLimiterOptions>()
            .Configure<IOptions<LimitOptions>, IOptions<NotesOptions>>((options, limits, notes) =>
                options.GlobalLimiter = PartitionedRateLimiter.CreateChained(Limiter(limits.Value), OfNotes(notes.Value)));
    }

    /// <summary>Makes searches wait for their turn, or refuses them.</summary>
    public static void UseSearchLimits(this WebApplication app) => app.UseRateLimiter();

    /// <summary>Notes of readers: so many a minute from one address.</summary>
    private static PartitionedRateLimiter<HttpContext> OfNotes(NotesOptions notes) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            !HttpMethods.IsPost(context.Request.Method) || !context.Request.Path.StartsWithSegments("/tell")
            ? RateLimitPartition.GetNoLimiter(Unlimited)
            : RateLimitPartition.GetFixedWindowLimiter("note " + Household(context.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = notes.PerMinute,
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }));

    private static PartitionedRateLimiter<HttpContext> Limiter(LimitOptions limits) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => !IsSearch(context.Request)
            ? RateLimitPartition.GetNoLimiter(Unlimited)
            : RateLimitPartition.GetTokenBucketLimiter(Household(context.Connection.RemoteIpAddress), _ => new()
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            })),
        PartitionedRateLimiter.Create<HttpContext, string>(context => !IsSearch(context.Request)
            ? RateLimitPartition.GetNoLimiter(Unlimited)
            : RateLimitPartition.GetConcurrencyLimiter("all", _ => new()
            {
                PermitLimit = limits.AtOnce > 0 ? limits.AtOnce : Math.Max(1, Environment.ProcessorCount - 1),
                QueueLimit = limits.Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })));

    /// <summary>
    /// Whatever looks for words: the search page, the API, and the page for an unknown address, which looks for what was meant. The
    /// emergency numbers are a list, and never refused.
    /// </summary>
    private static bool IsSearch(HttpRequest request) =>
        request.Path.StartsWithSegments("/search") && request.Query.ContainsKey("q")
        || request.Path.StartsWithSegments("/error")
        || request.Path.StartsWithSegments("/api", out var rest) && rest.HasValue && !rest.StartsWithSegments("/emergency-numbers");

    /// <summary>One reader has a whole network of addresses where they are long.</summary>
    private static string Household(IPAddress? address) =>
        address is null ? "unknown"
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address.ToString();
}
