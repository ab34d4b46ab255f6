namespace CrampInfo.Web.Api;

/// <summary>The reading API: JSON, described by OpenAPI, readable from any site.</summary>
internal static class ApiSetup
{
    private const string AnySite = "any site";

    /// <summary>Registers OpenAPI and cross-origin reading.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info.Title = context.ApplicationServices.GetRequiredService<SiteKeeper>().Name;
            document.Info.Version = "v1";
            document.Info.Description =
                "Articles, search by symptom, and the warning signs that words speak of. Free to read from any site; nothing is kept of "
                + "what is sent.";
            return Task.CompletedTask;
        }));
        builder.Services.AddCors(options => options.AddPolicy(AnySite, policy => policy
            .AllowAnyOrigin().WithMethods("GET", "HEAD", "POST").WithHeaders("content-type", "if-none-match")
                .WithExposedHeaders("etag", "retry-after")));
    }

    /// <summary>Maps the API and its description at <c>/openapi/v1.json</c>.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        var api = app.MapGroup("/api").AddEndpointFilter(SayHowLongToKeep).WithTags("Reading");
        ArticleApi.Map(api);
        RedFlagApi.Map(api);
    }

    /// <summary>Lets any site read the API, its refusals too, and nothing else of ours.</summary>
    public static void UseApiForAnySite(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseCors(AnySite));

    /// <summary>What people searched for is not for caches; the rest may be kept for a while.</summary>
    private static ValueTask<object?> SayHowLongToKeep(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var (request, response) = (call.HttpContext.Request, call.HttpContext.Response);
        if (HttpMethods.IsGet(request.Method))
            response.Headers.CacheControl = request.Query.Count > 0 ? "no-store" : "public, max-age=300";
        return next(call);
    }
}
