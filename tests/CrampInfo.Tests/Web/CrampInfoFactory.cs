using CrampInfo.Tests.Catalog;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CrampInfo.Tests.Web;

/// <summary>
/// Starts the whole site in the test's own process: the published content unless another folder is named, and a file of its own.
/// </summary>
public sealed class CrampInfoFactory : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-site-");

    public CrampInfoFactory() => CatalogPath = Path.Combine(_temporary.FullName, "site.db");

    /// <summary>Production serves the last good site when an article cannot be read, Development leaves the article out.</summary>
    public string EnvironmentName { get; init; } = "Production";

    /// <summary>The content folder.</summary>
    public string ContentPath { get; init; } = TestFolders.Content;

    /// <summary>The site's file.</summary>
    public string CatalogPath { get; }

    /// <summary>Further settings.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Changes to what the site is made of: a part that is broken, say.</summary>
    public Action<IServiceCollection>? Change { get; init; }

    /// <summary>A client that shows redirects as they are and keeps nothing.</summary>
    public HttpClient CreatePlainClient() =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The published library and copies of it begin with what was baked for all tests: only what a test changed is baked again.
        if (File.Exists(Path.Combine(ContentPath, "learned.bin")) && !File.Exists(CatalogPath))
            File.Copy(CatalogFolder.PublishedFile, CatalogPath);
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
