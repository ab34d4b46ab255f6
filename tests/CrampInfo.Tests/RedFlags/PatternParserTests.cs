using CrampInfo.Content.RedFlags.Matching;

namespace CrampInfo.Tests.RedFlags;

/// <summary>The pattern language says what is wrong with a pattern.</summary>
public sealed class PatternParserTests
{
    [Theory]
    [InlineData("swollen calf")]
    [InlineData("{calf} ~ {swollen} & !{both}")]
    [InlineData("(a|b c) *5 d? | =gone ^ #8-42 week $")]
    [InlineData("({a} ~ b|c) && d")]
    public void Parse_GoodPattern_ReadsIt(string pattern) => Assert.NotNull(PatternParser.Parse(pattern));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a | ", "empty")]
    [InlineData("* a", "begin with a gap")]
    [InlineData("a *", "end with a gap")]
    [InlineData("a? b?", "optional")]
    [InlineData("{a", "never closed")]
    [InlineData("(a|b", "never closed")]
    [InlineData("a )", "not expected")]
    [InlineData("!a", "'!' needs something")]
    [InlineData("a *50 b", "1 to 12")]
    [InlineData("(a & b) c", "part of a row")]
    [InlineData("a % b", "means nothing")]
    public void Parse_BadPattern_SaysWhy(string pattern, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => PatternParser.Parse(pattern)).Message, StringComparison.Ordinal);
}
