using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

/// <summary>The content that is published breaks no rule.</summary>
public sealed class PublishedContentTests
{
    /// <summary>The day it was last gone through; later days may bring review-due warnings and nothing else.</summary>
    private static readonly DateOnly Checked = new(2026, 12, 1);

    private static readonly ContentLoadResult Result = ContentLoader.Load(TestFolders.Content, Checked);

    [Fact]
    public void Content_HasNoErrorsAndNoWarnings() => Assert.True(Result.Diagnostics.Count == 0, string.Join('\n', Result.Diagnostics));

    [Fact]
    public void Content_AnyLaterDay_FailsForReviewsAlone_AndIsServed()
    {
        var later = ContentLoader.Load(TestFolders.Content, Checked.AddYears(20));

        Assert.Equal(["review-overdue"], later.Diagnostics.Select(d => d.Code).Distinct());
        Assert.DoesNotContain(later.Diagnostics, d => d.Stops);
        Assert.Equal(Result.Library.Articles.Count, later.Library.Articles.Count);
    }

    [Fact]
    public void Mistakes_OfFrontMatterAndBody_AreReportedAtOnce_AndTheArticleIsNotServed()
    {
        using var content = new Web.ContentCopy();
        content.Replace("articles/magnesium.md", "kind: treatment", "kind: treatmant");
        content.Replace("articles/magnesium.md", "\ntags: [", "\ntags: [no-such-tag, ");
        content.Replace("articles/magnesium.md", "\n## ", "\nA <b>bold</b> claim [@no-such-source].\n\n## ");

        var loaded = ContentLoader.Load(content.Path, Checked);

        Assert.Superset(new HashSet<string> { "unknown-value", "unknown-tag", "raw-html", "unknown-source" },
            loaded.Diagnostics.Where(d => d.File.EndsWith("magnesium.md", StringComparison.Ordinal)).Select(d => d.Code).ToHashSet());
        Assert.Null(loaded.Library.Find("magnesium"));
    }

    [Fact]
    public void Articles_All_AreServed() =>
        Assert.Equal(Result.Report.Articles.Select(a => a.Slug), Result.Library.Articles.Select(a => a.Slug));

    [Fact]
    public void Articles_All_ReadEasily()
    {
        Assert.InRange(Result.Report.MeanGrade, 0, 5.5);
        Assert.All(Result.Report.Articles, a => Assert.InRange(a.Grade, 0, 6));
        Assert.Equal(0, Result.Report.UncitedClaims);
    }
}
