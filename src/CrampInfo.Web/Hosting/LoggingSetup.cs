using System.Diagnostics;
using Serilog;

namespace CrampInfo.Web.Hosting;

/// <summary>
/// Structured logs through Serilog. <c>Serilog.AspNetCore</c> is the usual way; it needs packages that are not always to
/// be had, so its parts are used here, and the one line a request is written below.
/// </summary>
internal static class LoggingSetup
{
    /// <summary>Sends all logs to Serilog, configured by the section <c>Serilog</c> of the settings.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
    }

    /// <summary>
    /// One line a request: method, path, status and time. Never the query string, which holds what people typed, and never
    /// an address. What is wrong with a request (a path of control characters, say) is not repeated either.
    /// </summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<RequestLog>>();
        app.Use(async (context, next) =>
        {
            var path = Clean(context.Request.Path);
            var start = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                log.LogInformation("{Method} {Path} {Status} {Elapsed:0.0} ms", Clean(context.Request.Method), path, context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        });
    }

    private static string Clean(string? text) =>
        string.Concat((text ?? "").Take(120).Select(c => char.IsControl(c) ? '?' : c));

    /// <summary>Names the category of request lines.</summary>
    private sealed class RequestLog;
}
