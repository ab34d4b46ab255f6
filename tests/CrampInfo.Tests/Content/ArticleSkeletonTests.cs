using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

public sealed class ArticleSkeletonTests
{
    [Theory]
    [InlineData("new-page")]
    [InlineData("a")]
    [InlineData("a-very-long-address-that-goes-on-and-on-until-it-has-eighty-letters-and-not-more")]
    public void For_Slug_IsRefusedUntilItIsFilledIn(string slug)
    {
        using var folder = new FixtureFolder();
        var today = new DateOnly(2026, 6, 1);
        var library = ContentLoader.Load(folder.Path, today).Library;
        var path = Path.Combine(folder.Path, "articles", $"{slug}.md");
        File.WriteAllText(path, ArticleSkeleton.For(slug, library, today));

        var untouched = ContentLoader.Load(folder.Path, today);
        File.WriteAllText(path, File.ReadAllText(path).Replace(ArticleSkeleton.Placeholder + " ", "", StringComparison.Ordinal));
        var filledIn = ContentLoader.Load(folder.Path, today);

        Assert.Null(untouched.Library.Find(slug));
        Assert.Equal(["few-links", "few-links-in", "list-size", "placeholder"], untouched.Diagnostics.Select(d => d.Code).Distinct()
            .Order(StringComparer.Ordinal));
        Assert.False(filledIn.HasErrors, string.Join('\n', filledIn.Diagnostics));
        Assert.NotNull(filledIn.Library.Find(slug));
    }

    [Fact]
    public void For_PublishedLibrary_HasNoErrorsButWhatIsToBeWritten()
    {
        using var copy = new FixtureFolder();
        var today = new DateOnly(2026, 11, 21);
        foreach (var file in Directory.EnumerateFiles(TestFolders.Content, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(TestFolders.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        File.WriteAllText(Path.Combine(copy.Path, "articles", "neck-cramps.md"),
            ArticleSkeleton.For("neck-cramps", ContentLoader.Load(TestFolders.Content, today).Library, today));

        Assert.DoesNotContain(ContentLoader.Load(copy.Path, today).Diagnostics,
            d => d is { Severity: DiagnosticSeverity.Error, Code: not "placeholder" }
            && d.File.EndsWith("neck-cramps.md", StringComparison.Ordinal));
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
