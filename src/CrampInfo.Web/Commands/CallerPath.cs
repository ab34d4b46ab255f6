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
}
