using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CrampInfo.Web.Api;

/// <summary>The reading API: JSON, described by OpenAPI, readable from any site, with ETags.</summary>
internal static class ApiSetup
{
    /// <summary>Registers OpenAPI, problem details and cross-origin reading.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CrampInfo";
            document.Info.Version = "v1";
            document.Info.Description = "Articles about muscle cramps, search by symptom, and the warning signs that words speak of. Free to read from any site; nothing is kept of what is sent.";
            return Task.CompletedTask;
        }));
        builder.Services.AddProblemDetails();
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD", "POST").WithHeaders("content-type", "if-none-match").WithExposedHeaders("etag")));
    }

    /// <summary>Maps the API and its description at <c>/openapi/v1.json</c>.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        var api = app.MapGroup("/api").RequireCors().WithTags("CrampInfo");
        ArticleApi.Map(api);
        RedFlagApi.Map(api);
    }

    /// <summary>
    /// Gives JSON answers an ETag over their bytes and answers 304 to who has them already. Bad requests below <c>/api</c> (a body
    /// that is no JSON, say) and failures are answered as problem details like every other problem.
    /// </summary>
    public static void UseApiAnswers(this WebApplication app) => app.UseWhen(context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"), branch => branch.Use(async (context, next) =>
    {
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
            if (context.Response.StatusCode >= 400 && buffer.Length == 0)
                await Results.Problem("/openapi/v1.json describes what can be asked, and how.", statusCode: context.Response.StatusCode).ExecuteAsync(context);
        }
        catch (BadHttpRequestException e)
        {
            await Results.Problem(e.StatusCode == 413 ? "The body is too large." : "The body must be JSON, such as {\"text\": \"…\"}.", statusCode: e.StatusCode, title: "Bad request").ExecuteAsync(context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            app.Logger.LogError(e, "The API failed");
            buffer.SetLength(0);
            await Results.Problem("That is our fault, not yours. Please try again in a moment.", statusCode: 500, title: "Something went wrong").ExecuteAsync(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)))[..16]}\"");
            context.Response.GetTypedHeaders().ETag = tag;
            context.Response.Headers.CacheControl = context.Request.Query.Count > 0 ? "no-store" : "public, max-age=300";
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.ContentLength = null;
                context.Response.ContentType = null;
                return;
            }
        }

        context.Response.ContentLength = null;
        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }));
}
