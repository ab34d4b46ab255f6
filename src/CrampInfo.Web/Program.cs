using System.Globalization;
using System.Reflection;
using CrampInfo.Commands;
using CrampInfo.Web;
using CrampInfo.Web.Api;
using CrampInfo.Web.Pages;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

if (CommandLine.Handles(args))
    return await CommandLine.RunAsync(args, SiteCommands.All);

try
{
    await Create(new() { Args = args }).RunAsync();
    return 0;
}
// A program that hosts the site, such as a test, gets the exception; a person gets its words.
catch (Exception e) when (Assembly.GetEntryAssembly() == typeof(Program).Assembly && ServerSetup.SentenceFor(e) is not null)
{
    Console.Error.WriteLine(ServerSetup.SentenceFor(e));
    return 1;
}

/// <summary>The site: what it is made of, and the order in which a request passes through it.</summary>
public sealed partial class Program
{
    /// <summary>Builds the site and reads its content; it is not started yet.</summary>
    internal static WebApplication Create(WebApplicationOptions options)
    {
        var builder = ServerSetup.CreateBuilder(options);
        builder.AddLogging();
        builder.AddTelemetry();
        builder.AddServer();
        builder.AddAddresses();
        builder.AddSite();
        builder.AddRedFlags();
        builder.AddPages();
        builder.AddNotes();
        builder.AddPageCache();
        builder.AddEncodings();
        builder.AddSearchLimits();
        builder.AddApi();
        builder.AddLastResort();
        builder.AddHealth();

        var app = builder.Build();
        app.OpenSite();

        // What a request is, and who may ask.
        app.UseReadersAddress();
        app.UseRequestLog();
        app.UseLastAnswers();
        app.UseSecurityHeaders();
        app.UseApiForAnySite();
        app.UseLastResort();
        app.UseKnownHosts();
        app.UseTls();
        app.UseRequestLimits();
        // How an answer is sent.
        app.UseHeadAsGet();
        app.UseEncodings();
        app.UsePageCache();
        app.UseEntityTags();
        app.UseResponseCompression();
        app.UseLinksBelowPath();
        // What is answered.
        app.UsePageProbe();
        app.UseSite();
        app.UseNotFoundPage();
        app.UseSearchLimits();
        app.UseAssetSources();
        app.UseRouting();
        app.UseOneAddress();
        app.UsePageMethods();
        // After routing: the rules need to know which page was asked for.
        app.UseRedFlags();

        app.MapAssets();
        app.MapRazorPages();
        app.MapApi();
        app.MapFeeds();
        app.MapDrawings();
        app.MapSharing();
        app.MapServiceWorker();
        app.MapHealth();
        app.MapLiveReload();
        return app;
    }
}
