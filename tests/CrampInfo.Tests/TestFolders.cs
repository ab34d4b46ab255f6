namespace CrampInfo.Tests;

/// <summary>Where the tests find the repository's files.</summary>
internal static class TestFolders
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The published content.</summary>
    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>One folder for each diagnostic code.</summary>
    public static string Fixtures { get; } = Path.Combine(Root, "tests", "CrampInfo.Tests", "Fixtures");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrampInfo.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("CrampInfo.sln is in no folder above the tests.");
    }
}
