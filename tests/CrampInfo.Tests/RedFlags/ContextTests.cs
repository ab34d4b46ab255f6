namespace CrampInfo.Tests.RedFlags;

/// <summary>What is past, settled, asked or told of a film raises nothing; what is told of somebody near raises it.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("had a clot in my leg ruled out, scan was clear")]
    [InlineData("I had a DVT in 2010, all fine since")]
    [InlineData("had a stroke scare years ago, turned out fine")]
    [InlineData("what is rhabdo")]
    [InlineData("what are the signs of a stroke")]
    [InlineData("difference between sciatica and cauda equina")]
    [InlineData("can leg cramps cause a heart attack")]
    [InlineData("is it true that cramps can mean a blood clot")]
    [InlineData("how common is sepsis")]
    [InlineData("in the film he has a heart attack on the stairs")]
    [InlineData("read a book where the girl gets lockjaw")]
    [InlineData("documentary about sepsis last night")]
    [InlineData("my foot fell asleep and went numb, fine after a minute")]
    [InlineData("out of breath after running up the stairs, fine in a minute")]
    [InlineData("got cramp in my calf, stretched it and it went")]
    [InlineData("cold feet every winter")]
    public void Evaluate_NothingIsWrongNow_RaisesNothing(string text) => Assert.Empty(RedFlagFixture.Raised(text));

    [Theory]
    [InlineData("stroke", "mum's face has dropped on one side")]
    [InlineData("stroke", "he is slurring and can't lift his arm")]
    [InlineData("mi", "my husband has crushing chest pain")]
    [InlineData("meningococcal-child", "my son has a fever and a stiff neck")]
    [InlineData("dvt", "my wife's left calf is swollen and hot")]
    [InlineData("stroke", "my friend has collapsed and her face is drooping")]
    [InlineData("stroke", "face drooped for ten minutes, fine now")]
    [InlineData("pulmonary-embolism", "what should I do, my leg is swollen and I can't breathe")]
    [InlineData("dvt", "could this be a clot, my calf is swollen and hot")]
    public void Evaluate_SomebodyNeedsHelpNow_RaisesIt(string id, string text) => Assert.Contains(id, RedFlagFixture.Raised(text));
}
