using CrampInfo.Words;

namespace CrampInfo.Tests.Language;

/// <summary>Words, sentences and clauses of what people type.</summary>
public sealed class TokeniserTests
{
    [Theory]
    [InlineData("I can't, I can’t, I cant", "i cant i cant i cant")]
    [InlineData("Tea-coloured urine!", "tea coloured urine")]
    [InlineData("27weeks at 3am, 38.5", "27 weeks at 3 am 38.5")]
    [InlineData("Café ＣＡＬＦ 😀 leg", "cafe calf leg")]
    [InlineData("so\u00ADre", "sore")]
    public void Normalise_TypedText_BecomesPlainWords(string text, string expected) =>
        Assert.Equal(expected, TextNormaliser.Normalise(text));

    [Fact]
    public void Tokenise_Words_KeepTheirPlace()
    {
        const string text = "  My calf’s sore";

        Assert.Equal(["My", "calf’s", "sore"], Tokeniser.Tokenise(text).Select(t => text.Substring(t.Start, t.Length)));
    }

    [Fact]
    public void Tokenise_Punctuation_BeginsSentencesAndClauses()
    {
        var tokens = Tokeniser.Tokenise("Leg sore, calf hot. No fever - at 9 a.m. today");

        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], tokens.Select(t => t.Sentence));
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3], tokens.Select(t => t.Clause));
    }

    [Theory]
    [InlineData("twenty seven weeks", 27, 2)]
    [InlineData("ten minutes", 10, 1)]
    [InlineData("38.5 degrees", 38.5, 1)]
    [InlineData("38,5 degrees", 38.5, 1)]
    [InlineData("calf", 0, 0)]
    public void NumberWords_AtFirstWord_ReadsIt(string text, double value, int words) =>
        Assert.Equal((value, words), NumberWords.At(Tokeniser.Tokenise(text), 0));
}
