using CrampInfo.Catalog;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrampInfo.Web.Hosting;

/// <summary>Ready means that articles can be read.</summary>
internal sealed class CatalogHealth(ArticleCatalog catalog) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await catalog.IsReadableAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the catalog is empty");
        }
        catch (Exception e)
        {
            return HealthCheckResult.Unhealthy("the catalog cannot be read", e);
        }
    }
}
