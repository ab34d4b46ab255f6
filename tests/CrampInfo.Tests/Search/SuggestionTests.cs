using CrampInfo.Catalog.Search;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

public sealed class SuggestionTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("calf cr", "Calf cramps")]
    [InlineData("CALF", "Calf cramps")]
    [InlineData("cramps calf", "Calf cramps")]
    [InlineData("magnezi", "Magnesium for cramps")]
    [InlineData("hamstrng", "Hamstring cramps")]
    [InlineData("restles l", "Restless legs")]
    [InlineData("crmap in", "Cramps in older adults")]
    public void APrefix_EvenWithASlip_IsCompleted(string prefix, string expected) =>
        Assert.Contains(fixture.Search.Suggest(prefix), s => s.Text.Equals(expected, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("calf cramp at ni", "Night leg cramps")]
    [InlineData("cramp in my sleep af", "Night leg cramps")]
    public void WhatBeginsNoName_IsSearchedFor(string prefix, string first) =>
        Assert.Equal(first, fixture.Search.Suggest(prefix).First(s => s.Kind == SuggestionKind.Article).Text, ignoreCase: true);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    [InlineData("zzzzzz")]
    public void NothingToComplete_SuggestsNothing(string prefix) => Assert.Empty(fixture.Search.Suggest(prefix));

    [Fact]
    public void EverySuggestion_LeadsToResults()
    {
        var suggestions = Prefixes().SelectMany(p => fixture.Search.Suggest(p)).Distinct().ToList();

        Assert.True(suggestions.Count > 400);
        Assert.All(suggestions, s => Assert.False(fixture.Search.Search(s.Text).NothingMatched, s.Text));
    }

    [Fact]
    public void ATitleThatIsSuggested_LeadsToItsArticle() =>
        Assert.All(
            Prefixes().SelectMany(p => fixture.Search.Suggest(p)).Where(s => s.Kind == SuggestionKind.Article).Distinct(),
            s => Assert.Equal(s.Slug, fixture.Search.Search(s.Text).Top[0].Slug));

    /// <summary>The beginnings of every word of every name, and of every name.</summary>
    private static IEnumerable<string> Prefixes()
    {
        var names = SearchFixture.Library.Articles.SelectMany(a => a.FrontMatter.LayWords.Append(a.FrontMatter.Title)).ToList();
        return names.SelectMany(n => Tokeniser.Tokenise(n).Select(t => t.Text)).Concat(names)
            .SelectMany(w => new[] { 1, 2, 3, 5, 8 }.Where(n => n <= w.Length).Select(n => w[..n]))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
