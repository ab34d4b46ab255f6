using CrampInfo.Catalog.Search;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

public sealed class PhraseBookTests
{
    private static readonly HashSet<string> Fillers = ["the", "my", "of", "in", "a", "left"];

    [Theory]
    [InlineData("back of thigh", "the back of my left thigh hurts")]
    [InlineData("back of thigh", "back thigh")]
    [InlineData("leg cramp", "cramping legs leg cramps")]
    [InlineData("in bed", "in my bed")]
    [InlineData("legs ~ still", "legs will not keep still")]
    [InlineData("legs ~ still", "legs still")]
    [InlineData("58..110 years old", "is 75 years old")]
    [InlineData("58..110 years old", "seventy five years old")]
    [InlineData("at 4..42 weeks", "at thirty weeks")]
    public void APhrase_IsFound(string phrase, string text) => Assert.Single(Book(phrase).Find(SearchFixture.Words(text)));

    [Theory]
    [InlineData("back of thigh", "back and thigh")]
    [InlineData("the runs", "runs")]
    [InlineData("in bed", "bed")]
    [InlineData("in my left", "in left")]
    [InlineData("legs ~ still", "legs that have never in my life been still")]
    [InlineData("legs ~ still", "legs, still")]
    [InlineData("58..110 years old", "7 years old")]
    [InlineData("58..110 years old", "seventy years")]
    public void AnotherPhrase_IsNot(string phrase, string text) => Assert.Empty(Book(phrase).Find(SearchFixture.Words(text)));

    [Fact]
    public void AMatch_TellsItsWords()
    {
        var match = Assert.Single(Book("back of thigh").Find(SearchFixture.Words("at the back of my thigh")));

        Assert.Equal((2, 6), (match.Start, match.End));
    }

    private static PhraseBook<string> Book(string phrase)
    {
        var book = new PhraseBook<string>(SearchFixture.Stemmer.Stem, Fillers);
        book.Add(phrase, phrase);
        return book;
    }
}
