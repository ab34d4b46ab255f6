using CrampInfo.Catalog;
using Microsoft.AspNetCore.OutputCaching;

namespace CrampInfo.Web.Hosting;

/// <summary>
/// Keeps finished, compressed answers in memory. Pages are the same for every reader and change only with the site, so each is
/// drawn and pressed once, as small as brotli can. What a reader typed (anything after a question mark) is never kept.
/// </summary>
internal static class PageCache
{
    /// <summary>A page says from which day on its review is overdue, so none is kept for long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Answers that are made anew each time.</summary>
    private static readonly PathString[] Never = ["/api", "/cards", "/card", "/card.png", "/content-errors", "/error", "/health", "/live-reload", "/oembed", "/openapi", "/search"];

    /// <summary>Registers the cache. In development every page is drawn anew.</summary>
    public static void AddPageCache(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            return;
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = 32 * 1024 * 1024;
            // An address in capitals leads to the one address; it is not another name of the page.
            options.UseCaseSensitivePaths = true;
            options.AddBasePolicy(policy => policy
                .With(context => IsSameForAll(context.HttpContext.Request))
                .Expire(Kept)
                .SetVaryByQuery("v")
                // One site's pages are never another's: who was given the new one is not shown the old.
                .VaryByValue(context => new("site", context.RequestServices.GetRequiredService<Site>().Hash))
                .VaryByValue(context => new("encoding", Encoding(context.Request))));
        });
    }

    /// <summary>Answers from the cache; before compression, so that what is kept is compressed.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseOutputCache();
    }

    /// <summary>Whether this answer will be kept, and so is worth the time that the best compression takes.</summary>
    public static bool WillKeep(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK && context.Features.Get<IOutputCacheFeature>()?.Context is { EnableOutputCaching: true, AllowCacheStorage: true };

    /// <summary>Assets carry their version after the question mark; nothing else there is ours.</summary>
    private static bool IsSameForAll(HttpRequest request) =>
        (!request.QueryString.HasValue || (request.Query.Count == 1 && request.Query.ContainsKey("v")))
        && !Array.Exists(Never, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Browsers write Accept-Encoding in many ways; only what comes of it matters.</summary>
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }
}
