using CrampInfo.Catalog.Search;

namespace CrampInfo.Tests.Search;

public sealed class QueryReaderTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("  leg cramps ", "leg cramps")]
    [InlineData("leg\tcramps\r\nat night", "leg cramps  at night")]
    [InlineData("leg\0cramps", "leg cramps")]
    [InlineData("", "")]
    public void Shorten_ControlCharacters_BecomeSpaces(string query, string expected) => Assert.Equal(expected, QueryReader.Shorten(query));

    [Fact]
    public void Shorten_EndlessText_IsCut() => Assert.Equal(QueryReader.MaxLength, QueryReader.Shorten(new string('a', 100_000)).Length);

    [Fact]
    public void Shorten_CutInsideAnEmoji_LeavesNoHalf()
    {
        var text = QueryReader.Shorten(new string('a', QueryReader.MaxLength - 1) + "🦵🦵");

        Assert.DoesNotContain(text, char.IsSurrogate);
    }

    [Fact]
    public void Read_ManyWords_KeepsTheFirst() =>
        Assert.Equal(QueryReader.MaxWords, fixture.Read(string.Join(' ', Enumerable.Repeat("leg", 300))).Words.Count);

    [Theory]
    [InlineData("Cramping, in my CALVES!", "cramp in my calf")]
    [InlineData("can't stand", "cannot stand")]
    [InlineData("oedema", "edema")]
    public void Read_Words_GetTheirKeys(string query, string stems) =>
        Assert.Equal(stems, string.Join(' ', SearchFixture.Words(query).Select(w => w.Stem)));
}
