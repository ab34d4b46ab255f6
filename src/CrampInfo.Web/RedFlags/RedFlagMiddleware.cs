using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrampInfo.Web.RedFlags;

/// <summary>
/// Decides for every page which warning signs apply and puts them on the request; the layout draws them. It asks the endpoint,
/// the slug and the words searched for, and fails safe: whatever goes wrong, the general emergency advice is shown.
/// </summary>
internal sealed class RedFlagMiddleware(RequestDelegate next, ILogger<RedFlagMiddleware> log)
{
    /// <summary>Evaluates pages and passes everything else on.</summary>
    public Task InvokeAsync(HttpContext context, RedFlagAdvisor advisor)
    {
        if (context.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<PageActionDescriptor>() is not null)
            context.Features.Set(Evaluate(context, advisor, metadata.GetMetadata<RedFlagsAttribute>()?.Scope ?? RedFlagScope.Quiet));
        return next(context);
    }

    private RedFlagFeature Evaluate(HttpContext context, RedFlagAdvisor advisor, RedFlagScope scope)
    {
        try
        {
            return scope switch
            {
                RedFlagScope.Article => advisor.ForArticle(context.Request.RouteValues["slug"] as string ?? ""),
                RedFlagScope.Words => advisor.ForWords(context.Request.Query["q"].ToString()),
                RedFlagScope.Symptoms => advisor.ForSymptoms(context.Request.Query["part"], context.Request.Query["when"],
                    context.Request.Query["feels"]),
                RedFlagScope.General => advisor.General(),
                _ => new(RedFlagScope.Quiet, []),
            };
        }
        catch (Exception e)
        {
            log.LogError(e, "Warning signs could not be evaluated; the general advice is shown instead");
            return RedFlagAdvisor.LastResort;
        }
    }
}

/// <summary>Registers the red-flag layer.</summary>
internal static class RedFlagSetup
{
    /// <summary>Adds what the middleware needs.</summary>
    public static void AddRedFlags(this WebApplicationBuilder builder) => builder.Services.AddScoped<RedFlagAdvisor>();

    /// <summary>Adds the middleware; after routing.</summary>
    public static void UseRedFlags(this WebApplication app) => app.UseMiddleware<RedFlagMiddleware>();
}
