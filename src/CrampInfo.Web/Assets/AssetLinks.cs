using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.FileProviders;

namespace CrampInfo.Web.Assets;

/// <summary>
/// Addresses of style and scripts. The build gives each file a name with a fingerprint of its bytes, so that browsers may keep it for
/// ever. In development the names are plain, and the files those in <c>wwwroot</c> as they are written.
/// </summary>
internal sealed class AssetLinks(EndpointDataSource endpoints, IWebHostEnvironment environment)
{
    private const string Label = "label";

    /// <summary>What <c>site.js</c> fetches when somebody needs it, and the style of the suggestions, which it gives to them.</summary>
    private static readonly string[] Later = ["/js/call.js", "/js/cite.js", "/js/combobox.js", "/js/kept.js", "/js/reading.js",
        "/css/combobox.css"];

    private readonly Lazy<Dictionary<string, string>> _addresses = new(() => endpoints.Endpoints
        .Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
        .Select(a => (Name: a.Properties.FirstOrDefault(p => p.Name == Label)?.Value, a.Route)).Where(a => a.Name is not null)
        .DistinctBy(a => a.Name).ToDictionary(a => "/" + a.Name, a => "/" + a.Route));

    /// <summary>The address of an asset: <c>/css/site.1a2b3c4d5e.css</c>.</summary>
    /// <param name="path">Its address without fingerprint.</param>
    /// <exception cref="InvalidOperationException">There is no such asset.</exception>
    public string Of(string path)
    {
        var address = _addresses.Value.GetValueOrDefault(path)
            ?? throw new InvalidOperationException($"There is no asset {path}.");
        return environment.IsDevelopment() ? path : address;
    }

    /// <summary>The names that <c>site.js</c> needs, without folders.</summary>
    public string Parts => string.Join(' ', Later.Select(p => Path.GetFileName(Of(p))));

    /// <summary>Changes whenever any asset does.</summary>
    public string Version
    {
        get
        {
            var all = string.Concat(_addresses.Value.Values.Order(StringComparer.Ordinal));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..8];
        }
    }
}

/// <summary>Serves style, scripts and the icon.</summary>
internal static class AssetSetup
{
    /// <summary>In development, the files as they are written, so that a change shows at the next reload.</summary>
    public static void UseAssetSources(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() && Directory.Exists(app.Environment.WebRootPath))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(app.Environment.WebRootPath),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
            });
        }
    }

    /// <summary>The files as the build made them.</summary>
    public static void MapAssets(this WebApplication app) => app.MapStaticAssets();
}
