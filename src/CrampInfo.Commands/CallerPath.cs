using System.CommandLine;
using System.Text.Json;
using CrampInfo.Catalog;

namespace CrampInfo.Commands;

/// <summary>
/// Paths as the caller means them: <c>dotnet run --project</c> may start the program in the project's folder, not in the caller's.
/// </summary>
public static class CallerPath
{
    /// <summary>The caller's working folder.</summary>
    public static string Folder =>
        Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } caller && Directory.Exists(caller) ? caller
            : Directory.GetCurrentDirectory();

    /// <summary>The path where it exists, seen from the working folder or else from the caller's (<c>PWD</c>).</summary>
    public static string Of(string path) => Path.Exists(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, Folder);

    /// <summary>The option that names the content folder.</summary>
    public static Option<string?> ContentOption() =>
        new("--content") { Description = "The content folder; the one that is set (Content:Path), or the site's own, when left out." };

    /// <summary>The content folder: as given, or the very one that the site would serve with the same settings.</summary>
    public static string OfContent(string? given) =>
        given is not null ? Of(given) : SitePlaces.Content(Setting("Content", "Path"), Directory.GetCurrentDirectory());

    /// <summary>A setting as the site reads it: from the environment, else from the file of settings beside the program.</summary>
    public static string? Setting(string section, string name)
    {
        if (Environment.GetEnvironmentVariable($"{section}__{name}") is { Length: > 0 } set)
            return set;
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        if (!File.Exists(file))
            return null;
        using var settings = JsonDocument.Parse(File.ReadAllText(file));
        return settings.RootElement.TryGetProperty(section, out var values) && values.TryGetProperty(name, out var value)
            ? value.GetString() : null;
    }
}
