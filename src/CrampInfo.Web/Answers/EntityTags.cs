using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace CrampInfo.Web.Answers;

/// <summary>
/// Gives every answer a tag over its bytes, as they are sent, and answers 304 to who has them already. Above compression, so that
/// each encoding has a tag of its own; below the cache, which keeps the tag with the page.
/// </summary>
internal static class EntityTags
{
    /// <summary>Tags what is got, but for the stream of changes, which has no end to tag.</summary>
    public static void UseEntityTags(this WebApplication app) => app.UseWhen(
        context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path != LiveReload.Stream, get => get.Use(AnswerAsync));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var headers = response.GetTypedHeaders();
            headers.ETag ??= TagOf(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            // Whoever kept a page asks whether it is still the same.
            if (response.Headers.CacheControl.Count == 0)
                response.Headers.CacheControl = "no-cache";
            if (Has(context.Request.GetTypedHeaders(), headers.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.ContentType = null;
                response.Headers.ContentEncoding = default;
                return;
            }

            response.ContentLength = buffer.Length;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }

    private static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> bytes) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");

    private static bool Has(RequestHeaders asked, EntityTagHeaderValue tag) =>
        asked.IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));
}
