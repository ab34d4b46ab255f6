using CrampInfo.Catalog;
using CrampInfo.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CrampInfo.Tests.Web;

/// <summary>Starts the whole site in the test's own process: the published content unless another folder is named, and a catalog of its own.</summary>
public sealed class CrampInfoFactory : WebApplicationFactory<Program>
{
    /// <summary>The catalog of the published content, baked once for all sites of a test run.</summary>
    private static readonly Lazy<string> Baked = new(() =>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("crampinfo-baked-").FullName, "catalog.db");
        CatalogBuilder.Build(ContentLoader.Load(TestFolders.Content, DateOnly.FromDateTime(DateTime.UtcNow)).Library, path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return path;
    });

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-site-");

    public CrampInfoFactory() => CatalogPath = Path.Combine(_temporary.FullName, "catalog.db");

    /// <summary>Production refuses content with errors, Development serves what is valid.</summary>
    public string EnvironmentName { get; init; } = "Production";

    /// <summary>The content folder.</summary>
    public string ContentPath { get; init; } = TestFolders.Content;

    /// <summary>The catalog's file.</summary>
    public string CatalogPath { get; }

    /// <summary>Further settings.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Changes to what the site is made of: a part that is broken, say.</summary>
    public Action<IServiceCollection>? Change { get; init; }

    /// <summary>A client that shows redirects as they are and keeps nothing.</summary>
    public HttpClient CreatePlainClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (ContentPath == TestFolders.Content && !File.Exists(CatalogPath))
            File.Copy(Baked.Value, CatalogPath);
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Content:Path", ContentPath);
        builder.UseSetting("Catalog:Path", CatalogPath);
        builder.UseSetting("urls", "http://localhost");
        // Tests are one reader who asks more than anybody, and nothing sends others here.
        builder.UseSetting("Limits:Burst", "1000000");
        builder.UseSetting("Limits:Waiting", "10000");
        builder.UseSetting("Site:StopDelay", "0:00:00");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<ILoggerProvider>();
            Change?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _temporary.Delete(recursive: true);
    }
}
