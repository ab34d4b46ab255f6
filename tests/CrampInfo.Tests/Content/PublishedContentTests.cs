using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

/// <summary>The content that is published breaks no rule.</summary>
public sealed class PublishedContentTests
{
    /// <summary>The day it was last gone through; later days may bring review-due warnings and nothing else.</summary>
    private static readonly DateOnly Checked = new(2026, 11, 21);

    private static readonly ContentLoadResult Result = ContentLoader.Load(TestFolders.Content, Checked);

    [Fact]
    public void Content_HasNoErrorsAndNoWarnings() => Assert.True(Result.Diagnostics.Count == 0, string.Join('\n', Result.Diagnostics));

    [Fact]
    public void Content_AnyLaterDay_HasNoErrors() => Assert.False(ContentLoader.Load(TestFolders.Content, Checked.AddYears(20)).HasErrors);

    [Fact]
    public void Articles_All_AreServed() => Assert.Equal(Result.Report.Articles.Select(a => a.Slug), Result.Library.Articles.Select(a => a.Slug));

    [Fact]
    public void Articles_All_ReadEasily()
    {
        Assert.InRange(Result.Report.MeanGrade, 0, 6.2);
        Assert.All(Result.Report.Articles, a => Assert.InRange(a.Grade, 0, 7));
        Assert.Equal(0, Result.Report.UncitedClaims);
    }
}
