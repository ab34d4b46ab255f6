using System.Data.Common;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CrampInfo.Web.Server;

/// <summary>Where the program finds its files, what it listens on, what the server takes from a connection, and how it stops.</summary>
internal static class ServerSetup
{
    /// <summary>Where it listens when nothing says otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>What is no choice: settings and assets are read once. In development assets come from where they are written.</summary>
    private static readonly string[] Fixed = ["--hostBuilder:reloadConfigOnChange=false", "--ReloadStaticAssetsAtRuntime=false"];

    private static readonly string[] WhereToListen = ["urls", "http_ports", "https_ports"];

    /// <summary>What the site calls itself to operators: the version, and the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(ServerSetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>
    /// The builder, with the folder of the program as its root, whatever folder it was started from. Settings are read once: a
    /// file that changes is no reason to change a running site, and watching it fails where no watches are left.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(WebApplicationOptions options)
    {
        var args = options.Args ?? [];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args, .. Fixed],
            EnvironmentName = options.EnvironmentName,
            // Also where another program, such as a command, serves it: pages and assets are found by this name.
            ApplicationName = typeof(ServerSetup).Assembly.GetName().Name,
            ContentRootPath = options.ContentRootPath ?? (IsRootSet(args) ? null : Home()),
        });
        // A published site has its assets in wwwroot; one that was only built finds them through the build's list.
        if (!builder.Environment.IsDevelopment())
            builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    /// <summary>Registers the settings, what the server accepts, and how it stops.</summary>
    public static void AddServer(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        var settings = builder.Configuration;
        if (WhereToListen.All(key => string.IsNullOrEmpty(settings[key])) && !settings.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = RequestLimits.ServerLine;
            server.Limits.MaxRequestBufferSize = RequestLimits.ServerLine;
            server.Limits.MaxRequestBodySize = RequestLimits.Body;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddSingleton<Stopping>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Stopping>());
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<SiteOptions>>((host, site) =>
            host.ShutdownTimeout = site.Value.StopDelay + site.Value.StopTimeout);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
    }

    /// <summary>What to tell a person whose site did not start; null when the fault is in the program, and its stack is wanted.</summary>
    public static string? SentenceFor(Exception e) => e switch
    {
        ContentException => e.Message,
        OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures.Select(OwnWords)),
        IOException { InnerException: AddressInUseException } =>
            $"{e.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls http://localhost:5081.",
        InvalidOperationException when e.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => e.Message,
        IOException or UnauthorizedAccessException or SocketException or DbException or InvalidDataException or FormatException =>
            $"The site does not start: {e.Message}",
        AggregateException { InnerException: { } inner } => SentenceFor(inner),
        _ => null,
    };

    /// <summary>The validator puts the names of classes before what is wrong, which help nobody who sets a setting.</summary>
    private static string OwnWords(string failure) =>
        failure.Split("with the error: '", 2) is [_, var words] ? words[..words.LastIndexOf("'.", StringComparison.Ordinal)] : failure;

    private static bool IsRootSet(string[] args) =>
        Array.Exists(args, a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
        || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null;

    /// <summary>The folder of the program; for one that was built and not published, the project's. Null for the working folder.</summary>
    private static string? Home()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
