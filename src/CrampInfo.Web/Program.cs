using System.Globalization;
using System.Reflection;
using CrampInfo.Web.Api;
using CrampInfo.Web.Commands;
using CrampInfo.Web.Endpoints;
using CrampInfo.Web.Hosting;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

if (CommandLine.Handles(args))
    return await CommandLine.RunAsync(args);

try
{
    await Create(new() { Args = args }).RunAsync();
    return 0;
}
// A program that hosts the site, such as a test, gets the exception; a person gets its words.
catch (ContentException e) when (Assembly.GetEntryAssembly() == typeof(Program).Assembly)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

/// <summary>The site: what it is made of, and the order in which a request passes through it.</summary>
public sealed partial class Program
{
    /// <summary>Builds the site and reads its content; it is not started yet.</summary>
    internal static WebApplication Create(WebApplicationOptions options)
    {
        var builder = WebApplication.CreateBuilder(options);
        builder.AddLogging();
        builder.AddSite();
        builder.AddHealth();
        builder.AddRedFlags();
        builder.AddPages();
        builder.AddPageCache();
        builder.AddApi();

        var app = builder.Build();
        app.OpenSite();

        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UsePageCache();
        app.UseResponseCompression();
        app.UseLastResort();
        app.UseErrorPages();
        app.UsePageProbe();
        app.UseAssets();
        app.UseApiAnswers();
        app.UseSite();
        app.UseRouting();
        app.UsePageMethods();
        app.UseCors();
        // After routing: the rules need to know which page was asked for.
        app.UseRedFlags();

        app.MapRazorPages();
        app.MapApi();
        app.MapFeeds();
        app.MapSharing();
        app.MapServiceWorker();
        app.MapHealth();
        app.MapLiveReload();
        return app;
    }
}
