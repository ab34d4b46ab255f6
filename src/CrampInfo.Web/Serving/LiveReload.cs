namespace CrampInfo.Web.Serving;

/// <summary>
/// Only in development: pages draw themselves again as soon as an article, a sign or a style is saved, and stay where they were
/// scrolled to.
/// </summary>
internal static class LiveReload
{
    /// <summary>The script that pages load in development.</summary>
    public const string Script = "/live-reload.js";

    /// <summary>Where pages hear of changes.</summary>
    public const string Stream = "/live-reload";

    private const string Source = """
        // Comes back to the place on the page that was read when it was drawn again.
        const key = 'scroll:' + location.pathname;
        const last = sessionStorage.getItem(key);
        sessionStorage.removeItem(key);
        if (last) scrollTo(0, last);
        new EventSource('/live-reload').addEventListener('changed', () => {
            sessionStorage.setItem(key, scrollY);
            location.reload();
        });
        """;

    /// <summary>Maps the script and the stream of changes that it listens to.</summary>
    public static void MapLiveReload(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var keeper = app.Services.GetRequiredService<SiteKeeper>();
        var assets = Microsoft.Extensions.Primitives.ChangeToken.OnChange(() =>
            app.Environment.WebRootFileProvider.Watch("**/*"), keeper.Announce);
        app.Lifetime.ApplicationStopping.Register(() =>
        {
            assets.Dispose();
            keeper.Announce();
        });
        app.MapGet(Script, () => Results.Text(Source, "text/javascript")).ExcludeFromDescription();
        app.MapGet(Stream, async (HttpContext context) =>
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(": waiting\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            try
            {
                await keeper.Changed.WaitAsync(context.RequestAborted);
                if (!app.Lifetime.ApplicationStopping.IsCancellationRequested)
                    await context.Response.WriteAsync("event: changed\ndata: now\n\n", context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // The page was left.
            }
        }).ExcludeFromDescription();
    }
}
