using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Content;

namespace CrampInfo.Web.Hosting;

/// <summary>Reads the content folder and bakes the catalog before the first request.</summary>
internal static class ContentSetup
{
    /// <summary>Registers the content that <see cref="LoadContent"/> reads.</summary>
    public static void AddContent(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services =>
        {
            var path = FolderOf(builder.Configuration["Content:Path"], builder.Environment.ContentRootPath);
            var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            var loaded = ContentLoader.Load(path, today);
            return new SiteContent(loaded.Library, loaded.Diagnostics, path);
        });
    }

    /// <summary>Registers the catalog, whose file is named by the setting <c>Catalog:Path</c>.</summary>
    public static void AddCatalog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
            new CatalogLocation(CatalogPath(builder.Configuration["Catalog:Path"], services.GetRequiredService<SiteContent>().Path)));
        builder.Services.AddSingleton(services => new ArticleCatalog(services.GetRequiredService<CatalogLocation>().Path));
        builder.Services.AddSingleton<EvaluationSets>();
        builder.Services.AddSingleton(services => new ArticleSearch(services.GetRequiredService<SiteContent>().Library, services.GetRequiredService<CatalogLocation>().Path));
    }

    /// <summary>
    /// Reads the folder and brings the catalog up to date. In production a folder with errors stops the start; in
    /// development the valid part is served and the list is shown at <c>/content-errors</c>.
    /// </summary>
    /// <exception cref="ContentException">The folder has errors and this is not development.</exception>
    public static void LoadContent(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<SiteContent>>();
        var content = app.Services.GetRequiredService<SiteContent>();
        var errors = content.Diagnostics.Where(d => d.KeepsOff).ToList();
        if (errors.Count > 0 && !app.Environment.IsDevelopment())
            throw new ContentException(errors);
        foreach (var diagnostic in content.Diagnostics.Take(100))
            log.LogWarning("{Diagnostic}", diagnostic.ToString());

        var catalog = app.Services.GetRequiredService<CatalogLocation>().Path;
        var existed = File.Exists(catalog);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        if (CatalogBuilder.EnsureCurrent(content.Library, catalog) is { } reason)
            log.Log(existed ? LogLevel.Warning : LogLevel.Information, "Catalog built in {Elapsed} ms because {Reason}: {Articles} articles", watch.ElapsedMilliseconds, reason, content.Library.Articles.Count);
    }

    /// <summary>The content folder: as set, or beside the program, or where the repository keeps it.</summary>
    internal static string FolderOf(string? setting, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting, contentRoot);
        string[] places = [Path.Combine(AppContext.BaseDirectory, "content"), Path.Combine(contentRoot, "content"), Path.Combine(contentRoot, "..", "..", "content"), "content"];
        return Path.GetFullPath(Array.Find(places, p => Directory.Exists(Path.Combine(p, "articles"))) ?? places[^1]);
    }

    /// <summary>
    /// The catalog's file: as set, or in the user's own data folder, one for each content folder. Never in a shared
    /// temporary folder, where somebody else could put a catalog of theirs.
    /// </summary>
    private static string CatalogPath(string? setting, string contentPath)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = data.Length > 0 ? Path.Combine(data, "CrampInfo") : AppContext.BaseDirectory;
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(contentPath)))[..12];
        return Path.Combine(folder, $"catalog-{name}.db");
    }
}

/// <summary>Where the catalog's file is.</summary>
internal sealed record CatalogLocation(string Path);
