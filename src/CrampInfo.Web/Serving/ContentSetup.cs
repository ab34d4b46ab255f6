using CrampInfo.Catalog;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Serving;

/// <summary>Bakes and opens the site before the first request, and gives each request one site to draw from.</summary>
internal static class ContentSetup
{
    /// <summary>Registers the site that <see cref="OpenSite"/> opens.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ =>
        {
            var folder = SitePlaces.Content(builder.Configuration["Content:Path"], builder.Environment.ContentRootPath);
            var watch = builder.Configuration.GetValue("Content:Watch", defaultValue: true);
            return new SiteSettings(folder, SitePlaces.File(builder.Configuration["Catalog:Path"], folder), watch,
                builder.Environment.IsDevelopment());
        });
        builder.Services.AddSingleton<SiteKeeper>();
        builder.Services.AddSingleton<SiteWatcher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SiteWatcher>());
        builder.Services.AddSingleton(services => new PreviewGate(
            PreviewLinks.Of(builder.Configuration["Preview:Key"], services.GetRequiredService<SiteKeeper>().File)));
        builder.Services.AddSingleton<EvaluationSets>();
        builder.Services.AddSingleton<AuthorsProblems>();
        builder.Services.AddSingleton<PageProbe>();
        builder.Services.AddScoped<SiteHold>();
        builder.Services.AddScoped(services => services.GetRequiredService<SiteHold>().Site);
    }

    /// <summary>Bakes when needed, and opens the site.</summary>
    /// <exception cref="ContentException">There is nothing to serve.</exception>
    public static void OpenSite(this WebApplication app)
    {
        app.Services.GetRequiredService<SiteKeeper>().Start();
        // The first search should not wait for its words; who comes for a page before that should not wait for them either.
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            using var hold = new SiteHold(app.Services.GetRequiredService<SiteKeeper>());
            hold.Site.Warm();
        }));
    }

    /// <summary>Answers 503, with the advice of the error page, while the site's file is damaged and not yet replaced.</summary>
    public static void UseSite(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (Site.IsDamage(e) && !context.Response.HasStarted)
        {
            app.Services.GetRequiredService<SiteWatcher>().Suspect();
            app.Logger.LogError(e, "The site's file could not be read");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            context.Response.Headers.CacheControl = "no-store";
        }
    });
}

/// <summary>The one site that a request draws from, held open to its end.</summary>
internal sealed class SiteHold(SiteKeeper keeper) : IDisposable
{
    /// <summary>The site.</summary>
    public Site Site { get; } = keeper.Hold();

    public void Dispose() => Site.LetGo();
}
