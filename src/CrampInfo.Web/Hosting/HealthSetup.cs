using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrampInfo.Web.Hosting;

/// <summary>What a load balancer, a container or an operator asks.</summary>
internal static class HealthSetup
{
    private const string Ready = "ready";

    /// <summary>Registers what must hold for the site to be ready.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<CatalogHealth>("catalog", tags: [Ready])
        .AddCheck<Stopping>("stopping", tags: [Ready]);

    /// <summary>
    /// <c>/health/live</c> says that the process answers, <c>/health/ready</c> that pages can be read and the site is not about to
    /// stop; one word, or JSON for whoever asks for it. <c>/health</c> says both, and the version, as JSON.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new() { ResponseWriter = WriteJsonAsync });
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
            ? WriteJsonAsync(context, report)
            : WriteWordAsync(context, report);

    private static Task WriteWordAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(report.Status.ToString());
    }

    private static Task WriteJsonAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        version = ServerSetup.Version,
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = $"{e.Value.Status}", description = e.Value.Description }),
    });
}
