using CrampInfo.Content;
using CrampInfo.Content.Language;
using CrampInfo.Words;

namespace CrampInfo.Tests.Language;

/// <summary>Inflections of one word meet, different words do not.</summary>
public sealed class StemmerTests
{
    private static readonly Stemmer Stemmer =
        new(WordFormsLoader.Load(new ContentFolder(TestFolders.Content, new DiagnosticBag()), new DiagnosticBag()));

    [Theory]
    [InlineData("cramp cramps cramped cramping")]
    [InlineData("swell swells swelling swelled swollen")]
    [InlineData("stop stops stopped stopping")]
    [InlineData("move moves moved moving")]
    [InlineData("calf calves calfs")]
    [InlineData("colour color colours colored")]
    [InlineData("diarrhea diarrhoea")]
    [InlineData("worry worries worried")]
    public void Stem_InflectionsOfOneWord_AreOneKey(string words) => Assert.Single(Keys(words).Distinct());

    [Theory]
    [InlineData("evening even")]
    [InlineData("breathless breath")]
    [InlineData("seizure seize")]
    [InlineData("hard hardly")]
    [InlineData("weak week")]
    public void Stem_DifferentWords_StayApart(string words) => Assert.True(Keys(words).Distinct().Count() > 1);

    private static IEnumerable<string> Keys(string words) => words.Split(' ').Select(w => Stemmer.Stem(TextNormaliser.Word(w)));
}
