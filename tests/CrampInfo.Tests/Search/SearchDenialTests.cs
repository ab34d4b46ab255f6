namespace CrampInfo.Tests.Search;

public sealed class SearchDenialTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("calf cramp no swelling", "swelling")]
    [InlineData("calf cramp without any swelling", "swelling")]
    [InlineData("not pregnant but leg cramps", "pregnant")]
    [InlineData("I'm not diabetic", "diabetic")]
    [InlineData("I haven't got diabetes", "diabetes")]
    [InlineData("burning feet rather than cramp", "cramp")]
    [InlineData("it isn't numb", "numb")]
    public void WhatIsDenied_IsMarked(string query, string word) => Assert.Contains(word, Denied(query));

    [Theory]
    [InlineData("cramp that will not stop")]
    [InlineData("my calf won't let go")]
    [InlineData("legs can't keep still")]
    [InlineData("no feeling in my toes")]
    [InlineData("no strength in my hand")]
    [InlineData("no idea why my leg cramps")]
    [InlineData("not drinking enough water")]
    [InlineData("how do i no if it's diabetes")]
    [InlineData("not only my calf")]
    [InlineData("why not stretch")]
    public void WhatOnlyLooksDenied_IsNot(string query) => Assert.Empty(Denied(query));

    [Fact]
    public void ADenial_EndsAtBut() => Assert.Equal(["swelling"], Denied("no swelling but numb toes"));

    [Fact]
    public void ADenial_EndsWithItsClause() => Assert.Equal(["swelling"], Denied("no swelling, numb toes"));

    [Fact]
    public void WhatIsDenied_RanksLower()
    {
        Assert.Equal("cramps-in-pregnancy", fixture.Search.Search("leg cramps pregnant").Top[0].Slug);
        Assert.NotEqual("cramps-in-pregnancy", fixture.Search.Search("leg cramps not pregnant").Top[0].Slug);
    }

    [Theory]
    [InlineData("no swelling calf cramp")]
    [InlineData("no fever calf cramp")]
    [InlineData("not pregnant, calf cramp")]
    [InlineData("without any rash calf cramp")]
    public void ALeadingDenial_NeitherEmptiesNorTurnsTheResults(string query)
    {
        var results = fixture.Search.Search(query);

        Assert.False(results.NothingMatched);
        Assert.Contains("calf-cramps", results.Top.Take(3).Select(r => r.Slug));
    }

    private List<string> Denied(string query)
    {
        var stops = SearchFixture.Library.SearchWords.StopWords;
        return [.. fixture.Read(query).Words.Where(w => w.IsDenied && !stops.Contains(w.Spelled)).Select(w => w.Spelled)];
    }
}
