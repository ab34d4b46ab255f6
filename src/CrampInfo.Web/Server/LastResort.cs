using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace CrampInfo.Web.Server;

/// <summary>
/// The page of last resort: every refusal, overload and failure is answered here, and whoever reads it still learns whom to call.
/// It needs nothing else of the site. Programs get the same as problem details.
/// </summary>
internal static class LastResort
{
    private static readonly PathString[] ForPrograms = ["/api", "/openapi", "/oembed"];

    private const string Programs = "In danger now? Call your emergency number: 112, 999 or 911 work in many places.";

    private static readonly (string Title, string Text) Ours =
        ("Something went wrong", "That is our fault, not yours. Please try again in a moment.");

    /// <summary>What is said of each status; of others that the fault is ours, or what the status is called.</summary>
    private static readonly Dictionary<int, (string Title, string Text)> Words = new()
    {
        [400] = ("This could not be read", "The address or what was sent with it is not what the site understands."),
        [404] = ("This page is not here", "The address may be mistyped, or the page may be gone."),
        [405] = ("This page can only be read", "Nothing can be sent to it."),
        [413] = ("This is too much", "What was sent is larger than the site reads. A few sentences are enough."),
        [414] = ("This address is too long", "The site reads texts of up to 100,000 characters. A few sentences are enough."),
        [415] = ("This could not be read", "What was sent is written in a way that the site does not know."),
        [429] = ("One moment, please", "Too many searches or notes came from your address. Please try again in a minute."),
        [503] = ("One moment, please", "Too many people are asking at once, or the site is not ready. Please try again in a moment."),
    };

    /// <summary>What a program is told about its mistake.</summary>
    private static readonly Dictionary<int, string> Hints = new()
    {
        [400] = "A body must be JSON, such as {\"text\": \"…\"}. /openapi/v1.json describes what can be asked, and how.",
        [404] = "/openapi/v1.json describes what can be asked, and how.",
        [405] = "/openapi/v1.json describes what can be asked, and how.",
        [415] = "The body must be application/json in UTF-8.",
    };

    /// <summary>Registers problem details, each with the emergency advice.</summary>
    public static void AddLastResort(this WebApplicationBuilder builder) => builder.Services.AddProblemDetails(options =>
        options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["emergency"] = Programs);

    /// <summary>Answers what has failed or was refused below, when nothing has been sent yet.</summary>
    public static void UseLastResort(this WebApplication app) => app.Use(async (context, next) =>
    {
        var response = context.Response;
        // Programs get JSON whatever they say that they accept: the framework leaves the advice out of problems that it thinks unwanted.
        if (IsForPrograms(context.Request))
            context.Request.Headers.Remove(HeaderNames.Accept);
        try
        {
            await next(context);
            if (response.StatusCode < 400 || response.HasStarted || response.ContentLength is not null || response.ContentType is not null)
                return;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer.
            return;
        }
        catch (BadHttpRequestException e) when (!response.HasStarted)
        {
            Begin(response, e.StatusCode);
        }
        catch (Exception e) when (!response.HasStarted)
        {
            app.Logger.LogError(e, "A request failed; the page of last resort was sent");
            Begin(response, StatusCodes.Status500InternalServerError);
        }

        response.Headers.CacheControl = "no-store";
        if (IsAskedByAProgram(context.Request))
            await TellAsync(context);
        else
            await WritePageAsync(response, context.Request.PathBase, Signs(context));
    });

    /// <summary>The general advice of this site; what it is made of lies in memory, so no damage reaches it.</summary>
    private static string Signs(HttpContext context) =>
        string.Concat(context.RequestServices.GetRequiredService<SiteKeeper>().Advice()
            .Select(s => $"<li>{System.Net.WebUtility.HtmlEncode(s)}</li>"));

    private static Task TellAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        // Said here as well: who accepts HTML alone gets these details without what the service adds.
        return Results.Problem(Hints.GetValueOrDefault(status) ?? WordsFor(status).Text, statusCode: status,
            extensions: new Dictionary<string, object?> { ["emergency"] = Programs }).ExecuteAsync(context);
    }

    private static void Begin(HttpResponse response, int status)
    {
        response.Clear();
        response.StatusCode = status;
    }

    private static bool IsForPrograms(HttpRequest request) => Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path));

    private static bool IsAskedByAProgram(HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return IsForPrograms(request)
            || (accepted.Contains("json", StringComparison.OrdinalIgnoreCase)
                && !accepted.Contains("html", StringComparison.OrdinalIgnoreCase));
    }

    private static (string Title, string Text) WordsFor(int status) =>
        Words.TryGetValue(status, out var words) ? words
        : status >= 500 ? Ours
        : ("This was refused", "The site did not understand what was asked.");

    private static Task WritePageAsync(HttpResponse response, PathString below, string signs)
    {
        var (title, text) = WordsFor(response.StatusCode);
        var root = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(below.ToUriComponent());
        response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title><link rel="stylesheet" href="{root}/css/site.css"></head>
            <body><main><div><h1>{title}</h1><p class="lede">{text}</p></div>
            <section class="care emergency"><h2>Emergency: Call an ambulance now if:</h2>
            <ul>{signs}</ul>
            <p class="call"><a href="tel:112">Call 112</a> <a href="tel:999">Call 999</a> <a href="tel:911">Call 911</a></p></section>
            <section><h2>Where to go from here</h2><ul class="links"><li><a href="{root}/">Home</a></li>
            <li><a href="{root}/warning-signs">All warning signs</a></li></ul></section></main></body></html>

            """);
    }
}
