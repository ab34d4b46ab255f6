using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CrampInfo.Web.Server;

/// <summary>Metrics and traces, sent to nobody unless <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names where.</summary>
internal static class TelemetrySetup
{
    /// <summary>Registers them where an endpoint is set; the exporter reads the other settings of that name by itself.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("crampinfo", serviceVersion: ServerSetup.Version))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddProcessor<OnlyWhatIsOurs>().AddOtlpExporter());
    }

    /// <summary>
    /// Leaves of a span what says how the site did: method, route, status, time. What a reader typed, where from and with what goes,
    /// and with it whatever else a later version of the instrumentation may add.
    /// </summary>
    private sealed class OnlyWhatIsOurs : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> Ours =
            ["http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme", "error.type"];

        /// <inheritdoc/>
        public override void OnEnd(Activity data)
        {
            foreach (var name in data.TagObjects.Select(t => t.Key).Where(name => !Ours.Contains(name)).ToList())
                data.SetTag(name, null);
            data.TraceStateString = null;
        }
    }
}
