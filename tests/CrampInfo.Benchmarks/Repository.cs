namespace CrampInfo.Benchmarks;

/// <summary>Finds the repository from wherever the program runs; BenchmarkDotNet runs it from folders of its own.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Content => Path.Combine(Root, "content");

    public static string Queries => Path.Combine(Root, "tests", "evaluation", "symptom-queries.yml");

    public static string Vignettes => Path.Combine(Root, "tests", "evaluation", "red-flag-vignettes.yml");

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CrampInfo.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"CrampInfo.sln is not above {folder}.");
    }
}
