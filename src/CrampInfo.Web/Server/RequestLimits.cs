using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CrampInfo.Web.Server;

/// <summary>
/// What a request may bring. What is too much or cannot be read is refused before anything looks at it, with the page of last
/// resort; <c>docs/limits.md</c> lists all of it.
/// </summary>
internal static class RequestLimits
{
    /// <summary>
    /// Bytes of a request line that the server takes. Above it the server itself answers, without a page, so that it is well above
    /// what pages take.
    /// </summary>
    public const int ServerLine = 2 * 1024 * 1024;

    /// <summary>Bytes of a request's body: a text of 100,000 characters as JSON, whatever it is made of.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>Characters of one value after a question mark that are read; what comes after them is cut off.</summary>
    public const int Text = 100_000;

    /// <summary>Bytes of a search's address: <see cref="Text"/> characters of any kind as a browser sends them, and the filters.</summary>
    private const int SearchAddress = (Text * 12) + 8192;

    /// <summary>Bytes of every other address. The API refuses questions of more than 2,000 characters by themselves.</summary>
    private const int Address = 32 * 1024;

    /// <summary>Refuses what is too long, holds control characters or says that it is written in no known way; cuts long texts.</summary>
    public static void UseRequestLimits(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (Refused(request) is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        if (request.QueryString.Value is { Length: > Text } && Cut(request.Query) is { } cut)
            request.QueryString = QueryString.Create(cut);
        return next(context);
    });

    /// <summary>
    /// Whatever can be got can be asked for without its body: HEAD is answered as GET is, headers and all, and the body thrown away.
    /// </summary>
    public static void UseHeadAsGet(this WebApplication app) =>
        app.UseWhen(context => HttpMethods.IsHead(context.Request.Method), head => head.Use(AnswerHeadAsync));

    private static async Task AnswerHeadAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }

    private static int? Refused(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (path.Any(char.IsControl))
            return StatusCodes.Status400BadRequest;
        if (path.Length + (request.QueryString.Value?.Length ?? 0) > (request.Path.StartsWithSegments("/search") ? SearchAddress : Address))
            return StatusCodes.Status414UriTooLong;
        if (request.ContentLength > Body)
            return StatusCodes.Status413PayloadTooLarge;
        return request.ContentType is { Length: > 0 } type && !CanBeRead(type) ? StatusCodes.Status415UnsupportedMediaType : null;
    }

    private static bool CanBeRead(string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            return false;
        try
        {
            return type.Charset.Length == 0 || Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The values, each name's together no longer than <see cref="Text"/>; null when none is longer.</summary>
    private static IEnumerable<KeyValuePair<string, StringValues>>? Cut(IQueryCollection query) =>
        query.All(q => q.Value.Sum(v => v?.Length ?? 0) <= Text) ? null
        : query.Select(q => KeyValuePair.Create(q.Key, new StringValues(Start(q.Value.ToString()))));

    /// <summary>Never half of a character.</summary>
    private static string Start(string text) =>
        text.Length <= Text ? text : text[..(char.IsHighSurrogate(text[Text - 1]) ? Text - 1 : Text)];
}
