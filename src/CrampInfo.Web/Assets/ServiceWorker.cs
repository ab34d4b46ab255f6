using System.Text.Json;
using CrampInfo.Catalog;
using CrampInfo.Content;
using CrampInfo.Web.Pages;

namespace CrampInfo.Web.Assets;

/// <summary>
/// The worker that keeps pages for when there is no connection. Its text changes whenever the site's assets, content or pages
/// do, so a browser that has an older one fetches everything again within one visit.
/// </summary>
internal static class ServiceWorker
{
    private const string Source = "/js/sw.js";

    private static readonly string[] Assets =
        ["/css/site.css", "/css/pages.css", "/css/print.css", "/css/combobox.css", "/js/site.js", "/js/call.js", "/js/cite.js",
            "/js/combobox.js", "/js/kept.js", "/js/now.js", "/js/reading.js"];

    /// <summary>Maps <c>/sw.js</c>; a worker governs only what lies below its address, so it is served from the root.</summary>
    public static void MapServiceWorker(this WebApplication app) =>
        app.MapGet("/sw.js",
            async (HttpContext context, AssetLinks assets, Site site, IWebHostEnvironment environment, CancellationToken cancel) =>
        {
            using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(Source).CreateReadStream());
            var worker = await reader.ReadToEndAsync(cancel);
            context.Response.Headers.CacheControl = "no-cache";
            var below = context.Request.PathBase.ToUriComponent();
            var keep = Keep(assets, site, environment).Concat(NowModel.Pictures(site)).Select(path => below + path);
            return Results.Text(
                $"const version = '{Version(assets, site)}', base = '{below}', keep = {JsonSerializer.Serialize(keep, Plain)};\n{worker}",
                "text/javascript");
        }).ExcludeFromDescription();

    /// <summary>
    /// What opens without a connection although it was never read. In development no assets: a change should show at once.
    /// </summary>
    internal static IReadOnlyList<string> Keep(AssetLinks assets, Site site, IHostEnvironment environment) =>
    [
        .. SitePages.Of(site.Data).Where(p => p.IsOffline).Select(p => p.Path).Union(NowModel.Addresses(site)), "/favicon.svg",
            "/api/emergency-numbers",
        .. environment.IsDevelopment() ? [] : Assets.Select(assets.Of),
    ];

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Version(AssetLinks assets, Site site) =>
        $"{assets.Version}-{site.Hash[..8]}-{typeof(ServiceWorker).Module.ModuleVersionId:N}"[..32];
}
