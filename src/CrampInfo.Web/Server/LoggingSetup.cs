using System.Globalization;
using Serilog;
using Serilog.Events;

namespace CrampInfo.Web.Server;

/// <summary>
/// Logs through Serilog, as the section <c>Serilog</c> of the settings has them; without one, a line a request on the console.
/// Whatever the settings say, no line holds what a reader typed or where a reader is.
/// </summary>
internal static class LoggingSetup
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>What the server puts on every line that is written while it answers.</summary>
    private static readonly string[] WithinARequest = ["RequestId", "ConnectionId"];

    /// <summary>Longer paths are no pages of ours.</summary>
    private const int LongestPath = 120;

    /// <summary>Sends all logs to Serilog. Writing is left to a thread of its own, so that no reader waits for a slow console.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        builder.Services.AddSerilog((_, log) =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .ReadFrom.Configuration(settings)
                .Filter.ByExcluding(TellsOfAReader)
                .Filter.ByExcluding(RepeatsWhyItDidNotStart);
            if (!settings.GetSection("Serilog:WriteTo").Exists())
                log.WriteTo.Async(sinks => sinks.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture));
        });
    }

    /// <summary>
    /// One line a request: method, path, status and time. Never the query string, which holds what people typed, and never an
    /// address. Control characters of a path are not repeated either.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{Method} {Path} {Status} {Elapsed:0.0} ms";
        options.GetLevel = (_, _, _) => LogEventLevel.Information;
        options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
        [
            new("Method", new ScalarValue(Clean(context.Request.Method))),
            new("Path", new ScalarValue(Clean(path))),
            new("Status", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    /// <summary>
    /// What the framework writes while it answers somebody, below a warning: request lines with their query, values bound to
    /// pages, addresses of connections. It is dropped at every level, since there is no list of all such lines.
    /// </summary>
    private static bool TellsOfAReader(LogEvent line) =>
        line.Level < LogEventLevel.Warning && SourceOf(line) is { } source
        && (source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || IsOfTheFramework(source) && WithinARequest.Any(line.Properties.ContainsKey));

    /// <summary>The host logs the stack of what stopped its start; whoever started it gets the sentence instead.</summary>
    private static bool RepeatsWhyItDidNotStart(LogEvent line) =>
        line.MessageTemplate.Text == "Hosting failed to start" && line.Exception is { } e && ServerSetup.SentenceFor(e) is not null;

    private static bool IsOfTheFramework(string source) =>
        source.StartsWith("Microsoft.", StringComparison.Ordinal) || source.StartsWith("System.", StringComparison.Ordinal);

    private static string? SourceOf(LogEvent line) =>
        line.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: string text } ? text : null;

    private static string Clean(string? text) =>
        string.Concat((text ?? "").Take(LongestPath).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}
