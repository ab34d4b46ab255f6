using CrampInfo.Catalog;
using CrampInfo.Content;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace CrampInfo.Web.Answers;

/// <summary>
/// Keeps finished, compressed answers in memory. Pages are the same for every reader and change only with the site, so each is
/// drawn and pressed once, as small as brotli can. What a reader typed is never kept, and nothing that a request says beside its path
/// and its encoding makes another copy of a page.
/// </summary>
internal static class PageCache
{
    /// <summary>A page says from which day on its review is overdue, so none is kept for long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Bytes of all that is kept.</summary>
    private const int Room = 32 * 1024 * 1024;

    /// <summary>Longer paths are no pages of ours; their names would fill the memory.</summary>
    private const int LongestPath = 200;

    /// <summary>Registers the cache. In development every page is drawn anew.</summary>
    public static void AddPageCache(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            return;
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = Room;
            // An address in capitals leads to the one address; it is not another name of the page.
            options.UseCaseSensitivePaths = true;
            options.AddBasePolicy(policy => policy
                .With(context => IsSameForAll(context.HttpContext.Request))
                .Expire(Kept)
                .SetVaryByQuery([])
                .SetVaryByHost(false)
                // One site's pages are never another's: who was given the new one is not shown the old.
                .VaryByValue(context => new("site", context.RequestServices.GetRequiredService<Site>().Hash))
                .VaryByValue(context => new("encoding", context.Request.Headers.AcceptEncoding.ToString())));
        });
    }

    /// <summary>
    /// Answers from the cache; before compression, so that what is kept is compressed. Readers' own wishes about caches are about
    /// those between us and them: to <c>only-if-cached</c> the page is the answer.
    /// </summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;
        app.Use((context, next) =>
        {
            context.Request.Headers.Remove(HeaderNames.CacheControl);
            return next(context);
        });
        app.UseOutputCache();
    }

    /// <summary>Whether this answer will be kept, and so is worth the time that the best compression takes.</summary>
    public static bool WillKeep(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK
        && context.Features.Get<IOutputCacheFeature>()?.Context is { EnableOutputCaching: true, AllowCacheStorage: true };

    private static bool IsSameForAll(HttpRequest request)
    {
        if (request.Path.Value is not { Length: <= LongestPath } asked)
            return false;
        var path = asked.Length > 1 ? asked.TrimEnd('/').ToLowerInvariant() : asked;
        // The place itself, else the nearest above it; an article has none.
        var place = SitePages.All.FirstOrDefault(p => p.Path == path)
            ?? SitePages.All.Where(p => path.StartsWith(p.Path + "/", StringComparison.Ordinal)).MaxBy(p => p.Path.Length);
        return place is null
            || (place.Path == path ? place.IsSameForAll : place.IsSameForAll && place.IsSameBelow)
            && !place.Reads.Any(request.Query.ContainsKey);
    }
}
