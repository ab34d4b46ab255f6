using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CrampInfo.Web.Server;

/// <summary>
/// Stops the site in the order that loses nobody: first it says that it is not ready, then it answers on for a while, so that
/// whatever sends readers here can send them elsewhere; only then the server closes and ends what is under way.
/// </summary>
internal sealed class Stopping(IOptions<SiteOptions> options, IHostEnvironment environment) : IHostedLifecycleService, IHealthCheck
{
    /// <summary>Whether the site was told to stop.</summary>
    public bool Begun { get; private set; }

    /// <summary>Before the server stops, since every service is asked this first.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Begun = true;
        if (!environment.IsDevelopment())
            await Task.Delay(options.Value.StopDelay, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Begun ? HealthCheckResult.Unhealthy("the site is stopping") : HealthCheckResult.Healthy());

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What readers meet while the site stops.</summary>
internal static class StoppingSetup
{
    /// <summary>Each connection ends with its answer once the site was told to stop, so that none is cut off in the end.</summary>
    public static void UseLastAnswers(this WebApplication app)
    {
        var stopping = app.Services.GetRequiredService<Stopping>();
        app.Use((context, next) =>
        {
            if (stopping.Begun && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
