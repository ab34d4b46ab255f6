using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

public sealed class TextStatisticsTests
{
    [Theory]
    [InlineData(1, "cramp cramps time times called played eyes red vague knees used aged breathe don't")]
    [InlineData(2,
        "muscle muscles settled treated centre likely movement soreness something trial diet being spasm create fluid patient ankles "
        + "hundred beyond question hamstring towards")]
    [InlineData(3, "calcium sodium area nausea usual medicine exercise various hospital supplement element myalgia")]
    [InlineData(4, "diabetes magnesium potassium sciatica diarrhoea emergency temperature situation reliable neuropathy")]
    [InlineData(5, "electricity association fasciculation uncomfortable")]
    public void Syllables_Word_AsSpoken(int expected, string words)
    {
        var wrong = words.Split(' ').Where(w => TextStatistics.Syllables(w) != expected).Select(w => $"{w} {TextStatistics.Syllables(w)}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("It aches. It goes.", 2)]
    [InlineData("About 0.2 fewer cramps a week, e.g. this one.", 1)]
    [InlineData("Ask Dr. Smith about it. Then rest.", 2)]
    [InlineData("\"It is a cramp.\" That is not so.", 2)]
    [InlineData("Is it? Yes! 5 in 10 have it.", 3)]
    [InlineData("Do this: Sit down.", 2)]
    [InlineData("...", 0)]
    [InlineData("", 0)]
    public void Sentences_Text_AreCounted(string text, int expected) =>
        Assert.Equal(expected, TextStatistics.Sentences(text).Count);

    [Fact]
    public void Words_SlashesAndDashes_SplitWords() =>
        Assert.Equal(["calf", "foot", "5", "10", "don't", "night-time"], TextStatistics.Words("calf/foot: 5–10 (don't) night-time …"));

    [Fact]
    public void Grade_KnownCounts_IsFleschKincaid()
    {
        // 0.39 * 10 + 11.8 * 1.5 - 15.59
        Assert.Equal(6.01, new TextMeasure(100, 10, 150).Grade, 2);
        Assert.Equal(0, TextMeasure.Of([]).Grade);
        Assert.Equal(0, TextMeasure.Of(["…"]).MeanSentence);
    }

    [Fact]
    public void Syllables_EndlessWord_TakesNoTime() =>
        Assert.Equal(1, TextStatistics.Syllables(new string('a', 1_000_000)));
}
