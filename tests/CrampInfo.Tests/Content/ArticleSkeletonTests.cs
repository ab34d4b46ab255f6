using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

public sealed class ArticleSkeletonTests
{
    [Theory]
    [InlineData("new-page")]
    [InlineData("a")]
    [InlineData("a-very-long-address-that-goes-on-and-on-until-it-has-eighty-letters-and-not-more")]
    public void For_Slug_HasNoErrorsAndSaysWhatIsMissing(string slug)
    {
        using var folder = new FixtureFolder();
        var today = new DateOnly(2026, 6, 1);
        var library = ContentLoader.Load(folder.Path, today).Library;
        File.WriteAllText(Path.Combine(folder.Path, "articles", $"{slug}.md"), ArticleSkeleton.For(slug, library, today));

        var result = ContentLoader.Load(folder.Path, today);

        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics));
        Assert.NotNull(result.Library.Find(slug));
        Assert.Equal(["few-links", "few-links-in", "list-size"], result.Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void For_PublishedLibrary_HasNoErrors()
    {
        using var copy = new FixtureFolder();
        var today = new DateOnly(2026, 11, 21);
        foreach (var file in Directory.EnumerateFiles(TestFolders.Content, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(TestFolders.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        File.WriteAllText(Path.Combine(copy.Path, "articles", "neck-cramps.md"), ArticleSkeleton.For("neck-cramps", ContentLoader.Load(TestFolders.Content, today).Library, today));

        Assert.DoesNotContain(ContentLoader.Load(copy.Path, today).Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.File.EndsWith("neck-cramps.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("Neck Cramps")]
    [InlineData("")]
    public void For_ImpossibleSlug_IsRefused(string slug)
    {
        using var folder = new FixtureFolder();
        var library = ContentLoader.Load(folder.Path, new(2026, 6, 1)).Library;

        Assert.Throws<ArgumentException>(() => ArticleSkeleton.For(slug, library, new(2026, 6, 1)));
    }
}
