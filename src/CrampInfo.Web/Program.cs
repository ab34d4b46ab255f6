using System.Globalization;
using CrampInfo.Web.Api;
using CrampInfo.Web.Commands;
using CrampInfo.Web.Endpoints;
using CrampInfo.Web.Hosting;
using CrampInfo.Web.RedFlags;
using CrampInfo.Web.Sharing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

if (CommandLine.Handles(args))
    return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
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

await app.RunAsync();
return 0;

/// <summary>The site; named so that tests can start it.</summary>
public sealed partial class Program;
