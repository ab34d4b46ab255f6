using CrampInfo.Web.Api;
using CrampInfo.Web.Endpoints;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;

namespace CrampInfo.Web.Hosting;

/// <summary>The whole site, put together; also by commands that need to look at their own pages.</summary>
internal static class Site
{
    /// <summary>Builds the site and reads its content; it is not started yet.</summary>
    public static WebApplication Create(WebApplicationOptions options)
    {
        var builder = WebApplication.CreateBuilder(options);
        builder.AddLogging();
        builder.AddContent();
        builder.AddCatalog();
        builder.AddRedFlags();
        builder.AddPages();
        builder.AddApi();

        var app = builder.Build();
        app.LoadContent();

        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseLastResort();
        app.UseErrorPages();
        app.UseAssets();
        app.UseApiAnswers();
        app.UseRouting();
        app.UsePageMethods();
        app.UseCors();
        // After routing: the rules need to know which page was asked for.
        app.UseRedFlags();

        app.MapRazorPages();
        app.MapApi();
        app.MapFeeds();
        app.MapSharing();
        app.MapHealth();
        return app;
    }
}
