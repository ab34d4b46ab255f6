namespace CrampInfo.Tests.Search;

public sealed class NegationFinderTests(SearchFixture fixture) : IClassFixture<SearchFixture>
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
    [InlineData("cramps but no period")]
    [InlineData("why not stretch")]
    public void WhatOnlyLooksDenied_IsNot(string query) => Assert.Empty(Denied(query));

    [Fact]
    public void ADenial_EndsAtBut() => Assert.Equal(["swelling"], Denied("no swelling but numb toes"));

    [Fact]
    public void ADenial_EndsWithItsClause() => Assert.Equal(["swelling"], Denied("no swelling, numb toes"));

    [Fact]
    public void WhatIsDenied_RanksLower()
    {
        var asked = Rank("leg cramps pregnant", "cramps-in-pregnancy");
        var denied = Rank("leg cramps not pregnant", "cramps-in-pregnancy");

        Assert.Equal(0, asked);
        Assert.True(denied is < 0 or > 2, $"came at {denied + 1}");
    }

    private List<string> Denied(string query) => [.. fixture.Read(query).Words.Where(w => w.Negated && !w.Stop).Select(w => w.Text)];

    private int Rank(string query, string slug) => fixture.Search.Slugs(query).ToList().IndexOf(slug);
}
