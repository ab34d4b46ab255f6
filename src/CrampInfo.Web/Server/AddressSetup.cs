using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CrampInfo.Web.Server;

/// <summary>Under which address the site is asked for: behind a proxy, below a path, by its own name, over TLS.</summary>
internal static partial class AddressSetup
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Registers proxies, hosts and TLS.</summary>
    public static void AddAddresses(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.All;
            foreach (var network in site.Value.Networks())
                forwarded.KnownIPNetworks.Add(network);
        });
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        // The framework's own filter answers before any page could; UseKnownHosts takes its place.
        builder.Services.PostConfigure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(options => options.AllowedHosts = ["*"]);
    }

    /// <summary>
    /// Takes what a known proxy says of the reader's address, scheme, host and path, then the path below which the site is served.
    /// Links carry that path whether or not the proxy takes it away.
    /// </summary>
    public static void UseReadersAddress(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (site.Root is null && app.Environment.IsProduction())
            app.Logger.LogWarning("Site:BaseUrl is not set, so feeds, cards and shared links name the address the server listens on");
        var below = site.Below();
        if (below.HasValue)
        {
            app.Use((context, next) =>
            {
                if (context.Request.Path.StartsWithSegments(below, out var rest))
                    context.Request.Path = rest.HasValue ? rest : "/";
                context.Request.PathBase = below;
                return next(context);
            });
        }
    }

    /// <summary>
    /// A site that has a name answers to it, to the names in <c>AllowedHosts</c> and to this machine, and refuses others: their pages
    /// would be copies of ours under a stranger's name. Health is asked for by address.
    /// </summary>
    public static void UseKnownHosts(this WebApplication app)
    {
        var allowed = (app.Configuration["AllowedHosts"] ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(host => host != "*").ToList();
        var own = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Root is { } root ? new Uri(root).Host : null;
        if (own is null && allowed.Count == 0)
            return;
        List<StringSegment> known = [.. allowed.Concat(ThisMachine).Append(own).OfType<string>().Select(host => new StringSegment(host))];
        app.Use((context, next) =>
        {
            var (host, path) = (context.Request.Host, context.Request.Path);
            if (host.HasValue && HostString.MatchesAny(host.Host, known) || path.StartsWithSegments("/health"))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>Where the server speaks TLS, readers who come without are sent to it; whoever comes with it is told to stay.</summary>
    public static void UseTls(this WebApplication app)
    {
        app.UseHsts();
        var features = app.Services.GetRequiredService<IServer>().Features;
        var speaksTls = false;
        // Not before it listens everywhere: the first requests come while other addresses are still being opened.
        app.Lifetime.ApplicationStarted.Register(() =>
            speaksTls =
                features.Get<IServerAddressesFeature>()?.Addresses.Any(a => a.StartsWith("https:", StringComparison.Ordinal)) == true);
        app.UseWhen(context => speaksTls && !context.Request.Path.StartsWithSegments("/health"), tls => tls.UseHttpsRedirection());
    }

    /// <summary>
    /// Puts the path below which the site is served before every address of a page. Pages, articles and drawings are written as for the
    /// root of a host, where nothing is done here.
    /// </summary>
    public static void UseLinksBelowPath(this WebApplication app) =>
        app.UseWhen(context => context.Request.PathBase.HasValue, below => below.Use(PutPathBeforeLinksAsync));

    private static async Task PutPathBeforeLinksAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var path = context.Request.PathBase.ToUriComponent();
        if (context.Response.Headers.Location is [['/', ..] location] && !location.StartsWith("//", StringComparison.Ordinal))
            context.Response.Headers.Location = path + location;
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && page.Length > 0)
        {
            var html = LinkFromRoot().Replace(Encoding.UTF8.GetString(page.GetBuffer().AsSpan(0, (int)page.Length)), path + "/");
            context.Response.ContentLength = null;
            await body.WriteAsync(Encoding.UTF8.GetBytes(html), context.RequestAborted);
            return;
        }

        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    [GeneratedRegex("(?<=\\s(?:href|src|action)=\")/(?!/)")]
    private static partial Regex LinkFromRoot();
}
