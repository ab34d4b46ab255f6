using CrampInfo.Catalog.Search;

namespace CrampInfo.Tests.Search;

public sealed class QuerySplitterTests
{
    [Theory]
    [InlineData("  leg cramps ", "leg cramps")]
    [InlineData("leg\tcramps\r\nat night", "leg cramps  at night")]
    [InlineData("leg\0cramps", "leg cramps")]
    [InlineData("", "")]
    public void Shorten_ControlCharacters_BecomeSpaces(string query, string expected) => Assert.Equal(expected, QuerySplitter.Shorten(query));

    [Fact]
    public void Shorten_EndlessText_IsCut() => Assert.Equal(QuerySplitter.MaxLength, QuerySplitter.Shorten(new string('a', 100_000)).Length);

    [Fact]
    public void Shorten_CutInsideAnEmoji_LeavesNoHalf()
    {
        var text = QuerySplitter.Shorten(new string('a', QuerySplitter.MaxLength - 1) + "🦵🦵");

        Assert.DoesNotContain(text, char.IsSurrogate);
    }

    [Fact]
    public void Split_ManyWords_KeepsTheFirst() =>
        Assert.Equal(QuerySplitter.MaxWords, SearchFixture.Words(string.Join(' ', Enumerable.Repeat("leg", 300))).Count);

    [Theory]
    [InlineData("Cramping, in my CALVES!", "cramp in my calf")]
    [InlineData("can't stand", "cannot stand")]
    [InlineData("oedema", "edema")]
    public void Split_Words_GetTheirKeys(string query, string stems) =>
        Assert.Equal(stems, string.Join(' ', SearchFixture.Words(query).Select(w => w.Stem)));
}
