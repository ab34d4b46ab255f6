using CrampInfo.Words;

namespace CrampInfo.Tests.Language;

/// <summary>Slips are put right, words are left alone.</summary>
public sealed class SpellerTests
{
    private static readonly Speller Speller = new(["calf", "swollen", "numbness", "breathless", "rhabdomyolysis", "cold"],
        ["half", "told", "gold"]);

    [Theory]
    [InlineData("clalf", "calf")]
    [InlineData("claf", "calf")]
    [InlineData("swolen", "swollen")]
    [InlineData("wsollen", "swollen")]
    [InlineData("brethles", "breathless")]
    [InlineData("rabdomyolisis", "rhabdomyolysis")]
    public void Correct_Slip_IsPutRight(string typed, string meant) => Assert.Equal(meant, Speller.Correct(typed));

    [Theory]
    [InlineData("half")]
    [InlineData("told")]
    [InlineData("calf")]
    public void Correct_KnownWord_StaysAsItIs(string word) => Assert.Equal(word, Speller.Correct(word));

    [Theory]
    [InlineData("bold")]
    [InlineData("cal")]
    [InlineData("xylophone")]
    [InlineData("numb3rs")]
    [InlineData("supercalifragilisticexpialidocious")]
    public void Correct_FarFromEveryWord_IsNull(string word) => Assert.Null(Speller.Correct(word));
}
