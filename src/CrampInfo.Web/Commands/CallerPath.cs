using System.CommandLine;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.Commands;

/// <summary>Paths as the caller means them: <c>dotnet run --project</c> may start the program in the project's folder, not in the caller's.</summary>
internal static class CallerPath
{
    /// <summary>The caller's working folder.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } caller && Directory.Exists(caller) ? caller : Directory.GetCurrentDirectory();

    /// <summary>The path where it exists, seen from the working folder or else from the caller's (<c>PWD</c>).</summary>
    public static string Of(string path)
    {
        if (Path.Exists(path) || Environment.GetEnvironmentVariable("PWD") is not { Length: > 0 } caller)
            return Path.GetFullPath(path);
        return Path.GetFullPath(path, caller);
    }

    /// <summary>The option that names the content folder.</summary>
    public static Option<string?> ContentOption() =>
        new("--content") { Description = "The content folder; the one that is set (Content:Path), or the site's own, when left out." };

    /// <summary>The content folder: as given, or the very one that the site would serve with the same settings.</summary>
    public static string OfContent(string? given)
    {
        if (given is not null)
            return Of(given);
        var site = WebApplication.CreateBuilder();
        return ContentSetup.FolderOf(site.Configuration["Content:Path"], site.Environment.ContentRootPath);
    }
}
