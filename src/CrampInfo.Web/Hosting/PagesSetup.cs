using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;

namespace CrampInfo.Web.Hosting;

/// <summary>Razor Pages, compression, static assets, and error pages.</summary>
internal static class PagesSetup
{
    /// <summary>
    /// Bytes of an address that still gets a page: 100,000 characters of any kind as a browser sends them. Above it the server
    /// answers with nothing at all, and whoever pasted their story into the search box would see no warning.
    /// </summary>
    private const int LongestAddress = 2 * 1024 * 1024;

    /// <summary>Registers pages and compression. No antiforgery cookie, no session, no temp data: the site sets no cookie.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            builder.Environment.WebRootFileProvider = new LeanFiles(builder.Environment.WebRootFileProvider);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestLineSize = LongestAddress;
            options.Limits.MaxRequestBufferSize = LongestAddress;
        });
        builder.Services.AddRazorPages();
        // Pages bring data protection with them; nothing here needs its keys, so none are written to disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton(services => new AssetVersion(services.GetRequiredService<IWebHostEnvironment>()));
        builder.Services.AddResponseCompression(options =>
        {
            // Pages hold no secrets and set no cookies, so compressing over TLS gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/manifest+json", "application/opensearchdescription+xml", "application/problem+json", "text/javascript"];
            options.Providers.Add<BrotliCompression>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
    }

    /// <summary>Unknown addresses and failures are answered by pages that carry the emergency advice.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>
    /// Pages are read, nothing else: other methods are refused. An error page is shown whatever the method was that failed. After
    /// routing.
    /// </summary>
    public static void UsePageMethods(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
            return next(context);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            request.Method = HttpMethods.Get;
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });

    /// <summary>Style, scripts and drawings, kept by browsers for as long as their address is the same.</summary>
    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
}
