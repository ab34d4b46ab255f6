namespace CrampInfo.Web.Hosting;

/// <summary>The page of last resort: when even the error page fails, whoever reads it still learns whom to call.</summary>
internal static class LastResort
{
    private const string Html = """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Something went wrong | CrampInfo</title></head>
        <body><main><h1>Something went wrong</h1>
        <section class="care emergency"><h2>Emergency: Call an ambulance now if:</h2>
        <ul><li>you have chest pain or are suddenly short of breath</li><li>one side of the face or body is suddenly weak or numb</li><li>a leg or arm is suddenly cold, numb or very painful</li></ul>
        <p><a href="tel:112">Call 112</a> <a href="tel:999">Call 999</a> <a href="tel:911">Call 911</a></p></section>
        <h2>Try again</h2><p><a href="/">Home</a></p></main></body></html>
        """;

    /// <summary>Answers with the fixed page when everything below has failed and nothing has been sent yet.</summary>
    public static void UseLastResort(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
        {
            app.Logger.LogError(e, "The error page failed too; the page of last resort was sent");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Html);
        }
    });
}
