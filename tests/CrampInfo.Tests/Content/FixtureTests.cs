using CrampInfo.Content;
using CrampInfo.Content.Checks;

namespace CrampInfo.Tests.Content;

/// <summary>Every diagnostic code has a smallest bad folder of its own.</summary>
public sealed class FixtureTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>Codes that no folder of files can show; each has a test below.</summary>
    private static readonly string[] WithoutFolder = ["missing-folder", "unreadable", "foreign-file"];

    private static IEnumerable<string> Names => Directory.EnumerateDirectories(TestFolders.Fixtures).Select(d => Path.GetFileName(d))
        .Where(n => n[0] != '_').Order(StringComparer.Ordinal);

    public static TheoryData<string> Fixtures => [.. Names];

    [Fact]
    public void Load_ValidFolder_HasNoDiagnostics()
    {
        using var folder = new FixtureFolder();

        Assert.Empty(ContentLoader.Load(folder.Path, Today).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Load_FolderWithOneMistake_ReportsExactlyItsCode(string code)
    {
        using var folder = new FixtureFolder(code);

        var diagnostics = ContentLoader.Load(folder.Path, Today).Diagnostics;

        Assert.True(diagnostics.Select(d => d.Code).Distinct().SequenceEqual([code]), string.Join('\n', diagnostics));
        Assert.All(diagnostics, d => Assert.StartsWith("content/", d.File, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryCode_HasAFixture() =>
        Assert.Equal(DiagnosticCodes.All.Keys.Order(StringComparer.Ordinal), Names.Concat(WithoutFolder).Order(StringComparer.Ordinal));

    [Fact]
    public void Load_NoFolder_SaysSo()
    {
        var result = ContentLoader.Load(Path.Combine(TestFolders.Fixtures, "_nowhere"), Today);

        Assert.Equal("missing-folder", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Load_FileHeldByAnother_SaysSo()
    {
        using var folder = new FixtureFolder();
        var path = Path.Combine(folder.Path, "articles", "extra.md");
        using var held = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Contains(ContentLoader.Load(folder.Path, Today).Diagnostics, d => d.Code == "unreadable");
    }

    [Fact]
    public void Load_SeveralMistakes_ReportsThemAllByFileAndLine()
    {
        using var folder = new FixtureFolder("dead-link");
        File.AppendAllText(Path.Combine(folder.Path, "articles", "foot.md"), "\n## No id\n\nSimply wait.\n");

        var found = ContentLoader.Load(folder.Path, Today).Diagnostics.Select(d => $"{d.File}({d.Line}) {d.Code}");

        Assert.Equal(["content/articles/calf.md(28) dead-link", "content/articles/foot.md(28) heading-id",
            "content/articles/foot.md(30) banned-word"], found);
    }

    [Fact]
    public void Load_ArticleWithAMistakeOfEditing_IsServed_AndCounted()
    {
        using var folder = new FixtureFolder("uncited-claim");

        var result = ContentLoader.Load(folder.Path, Today);

        Assert.True(result.HasErrors);
        Assert.NotNull(result.Library.Find("calf"));
        Assert.Equal(1, Assert.Single(result.Report.Articles, a => a.Slug == "calf").UncitedClaims);
    }

    [Fact]
    public void Load_ArticleThatNamesWhatIsNotThere_IsNotServed()
    {
        using var folder = new FixtureFolder("unknown-tag");

        var result = ContentLoader.Load(folder.Path, Today);

        Assert.Null(result.Library.Find("calf"));
        Assert.NotNull(result.Library.Find("foot"));
    }

    [Fact]
    public void EveryCodeThatStops_IsKnown() => Assert.Subset(DiagnosticCodes.All.Keys.ToHashSet(), DiagnosticCodes.Stopping.ToHashSet());
}
