using System.Text.RegularExpressions;
using CrampInfo.Catalog;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrampInfo.Web.Server;

/// <summary>
/// What the site says of its health: <c>/health/live</c>, that the process answers; <c>/health/ready</c>, that it can draw a page
/// and what the page needs; <c>/health/content</c>, what is served and why it is not the content of today. JSON for who asks for it.
/// </summary>
internal static class HealthSetup
{
    private const string Ready = "ready", Content = "content";

    /// <summary>Registers the checks.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<PageProbe>("page", tags: [Ready])
        .AddCheck<Stopping>("stopping", tags: [Ready])
        .AddCheck<ContentHealth>("content", tags: [Content]);

    /// <summary>What comes after this is what <see cref="PageProbe"/> draws its page with.</summary>
    public static void UsePageProbe(this WebApplication app) =>
        ((IApplicationBuilder)app).Use(next => app.Services.GetRequiredService<PageProbe>().Pipeline = next);

    /// <summary>
    /// Maps them; one word when all is well, or JSON for whoever asks for it. <c>/health</c> says all, and the version, as JSON.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new() { ResponseWriter = WriteJsonAsync });
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
        // Degraded is served on: who watches this address wants to know of it.
        app.MapHealthChecks("/health/content", new() { Predicate = check => check.Tags.Contains(Content), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
            ? WriteJsonAsync(context, report)
            : WriteTextAsync(context, report);

    private static Task WriteTextAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var more = report.Entries.Values.Where(e => e.Status != HealthStatus.Healthy || e.Data.Count > 0)
            .SelectMany(e => e.Data.Select(d =>
                $"{d.Key}: {(d.Value is string[] lines ? string.Join(Environment.NewLine + "  ", lines) : d.Value)}")
                .Prepend(e.Description ?? ""));
        return context.Response.WriteAsync(string.Join('\n', more.Prepend(report.Status.ToString())));
    }

    private static Task WriteJsonAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        version = ServerSetup.Version,
        checks = report.Entries.ToDictionary(e => e.Key, e =>
            new { status = $"{e.Value.Status}", description = e.Value.Description, data = e.Value.Data }),
    });

    /// <summary>What is served, and what keeps newer content from it.</summary>
    private sealed class ContentHealth(SiteKeeper keeper, SiteSettings settings) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            using var hold = new SiteHold(keeper);
            var data = new Dictionary<string, object>
            {
                ["content"] = hold.Site.Hash,
                ["baked"] = hold.Site.Baked.ToString("u"),
                ["articles"] = hold.Site.Articles.Count,
                ["watched"] = settings.Watch,
            };
            if (keeper.Problem is not { } problem)
                return Task.FromResult(HealthCheckResult.Healthy("The content is served as it is.", data));
            data["since"] = problem.Since.ToString("u");
            data["mistakes"] = problem.Mistakes.Where(d => d.Stops).Take(20).Select(d => d.ToString()).ToArray();
            return Task.FromResult(HealthCheckResult.Degraded(problem.What, data: data));
        }
    }
}

/// <summary>Draws a real page from the real file as a reader would get it, and fetches every style and script that it names.</summary>
internal sealed partial class PageProbe(IServiceScopeFactory scopes) : IHealthCheck
{
    /// <summary>What answers requests, below the error pages, the cache and the log.</summary>
    public RequestDelegate Pipeline { get; set; } = _ => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // A flow of its own: the request that asks keeps its own HttpContext.
        using (ExecutionContext.SuppressFlow())
            return Task.Run(ProbeAsync, cancellationToken);
    }

    private async Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            string page;
            using (var scope = scopes.CreateScope())
                page = scope.ServiceProvider.GetRequiredService<Site>().Articles is [var first, ..] ? "/" + first.Slug : "/";
            var html = await GetAsync(page);
            foreach (var asset in Asset().Matches(html).Select(m => m.Groups[1].Value).Distinct())
                await GetAsync(asset);
            return HealthCheckResult.Healthy("Pages are drawn.");
        }
        catch (Exception e)
        {
            return HealthCheckResult.Unhealthy($"Pages are not drawn: {e.Message}", e);
        }
    }

    private async Task<string> GetAsync(string address)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature());
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        var context = new DefaultHttpContext(features) { RequestServices = scope.ServiceProvider };
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = ("GET", "http", new("localhost"));
        (context.Request.Path, context.Request.QueryString) = address.Split('?') is [var path, var query]
            ? (path, new QueryString("?" + query)) : (address, default);
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        await Pipeline(context);
        await context.Response.Body.FlushAsync();
        if (context.Response.StatusCode != StatusCodes.Status200OK || body.Length == 0)
            throw new InvalidOperationException($"{address.Split('?')[0]} answers {context.Response.StatusCode} with {body.Length} bytes.");
        return System.Text.Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"")]
    private static partial Regex Asset();
}
