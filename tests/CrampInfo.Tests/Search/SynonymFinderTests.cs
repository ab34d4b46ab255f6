using CrampInfo.Catalog.Search;
using CrampInfo.Content.Search;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

public sealed class SynonymFinderTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    private static readonly SearchWords Words = new()
    {
        Synonyms =
        [
            new() { Words = ["charley horse"], Means = ["muscle cramp"] },
            new() { Words = ["sock", "stocking"] },
        ],
    };

    [Fact]
    public void AOneWaySynonym_AddsItsMeaning() => Assert.Equal([SearchFixture.Stemmer.Stem("muscle"), "cramp"], Added("charley horse"));

    [Fact]
    public void AOneWaySynonym_DoesNotWorkBackwards() => Assert.Empty(Added("muscle cramp"));

    [Theory]
    [InlineData("sock", "stock")]
    [InlineData("stocking", "sock")]
    public void WordsWithoutAMeaning_StandForEachOther(string typed, string added) => Assert.Equal([added], Added(typed));

    [Fact]
    public void AddedWords_WeighLessThanTypedOnes_AndReplaceNone()
    {
        var terms = fixture.Read("charley horse").Terms;

        Assert.All(["charley", "horse"], w => Assert.Contains(terms, t => t.Typed && t.Stem == SearchFixture.Stemmer.Stem(w)));
        var added = Assert.Single(terms, t => t.Stem == SearchFixture.Stemmer.Stem("muscle"));
        Assert.False(added.Typed);
        Assert.True(added.Weight < fixture.Read("muscle").Terms[0].Weight);
    }

    private static string[] Added(string text) => [.. new SynonymFinder(Words, SearchFixture.Stemmer).Find(SearchFixture.Words(text)).Select(a => a.Stem)];
}
