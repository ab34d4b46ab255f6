using CrampInfo.Content.RedFlags;

namespace CrampInfo.Tests.RedFlags;

/// <summary>The evaluator explains itself, keeps its order and takes anything that can be typed.</summary>
public sealed class RedFlagEvaluatorTests
{
    private const string Story = "my calf was sore after the run and I could not sleep because of cramps, then my left leg got swollen. ";

    private static readonly RedFlagEvaluator Evaluator = RedFlagFixture.Catalogue.Evaluator;

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!… ---")]
    [InlineData("calf stretches before a run")]
    public void Evaluate_NoSign_RaisesNothing(string text) => Assert.Empty(Evaluator.Evaluate(text));

    [Fact]
    public void Evaluate_Sign_SaysWhichTypedWordsRaisedIt()
    {
        var match = Evaluator.Evaluate("My LEFT calf is really Swollen since Friday").Single(m => m.Rule.Id == "dvt");

        Assert.Contains("Swollen", match.Because);
        Assert.All(match.Because, b => Assert.Contains(b, "My LEFT calf is really Swollen since Friday", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_SeveralSigns_MostSeriousFirst()
    {
        var levels = Evaluator.Evaluate("one calf swollen and hot, I can't catch my breath, cramps every night for months").Select(m => m.Rule.Level).ToList();

        Assert.Equal(CareLevel.Emergency, levels[0]);
        Assert.Equal(levels.Order(), levels);
    }

    [Theory]
    [InlineData("my calf is swolen and hott", "dvt")]
    [InlineData("my calf is ＳＷＯＬＬＥＮ", "dvt")]
    [InlineData("one calf swollen 😱😱 and hot", "dvt")]
    [InlineData("i cant breath and my leg is swollen", "pulmonary-embolism")]
    [InlineData("I can’t breathe and my leg is swollen", "pulmonary-embolism")]
    [InlineData("tea-coloured urine since the gym", "rhabdomyolysis")]
    [InlineData("tea colored urin since the gym", "rhabdomyolysis")]
    [InlineData("chestpain going down my left arm", "mi")]
    public void Evaluate_TypedInAnotherWay_StillRaisesIt(string text, string id) => Assert.Contains(id, RedFlagFixture.Raised(text));

    [Fact]
    public void Evaluate_SameTextOnManyThreads_SameAnswer()
    {
        string Answer() => string.Join(';', Evaluator.Evaluate(Story + "coughing up blood").Select(m => m.Rule.Id + ":" + string.Join(',', m.Because)));
        var expected = Answer();

        var answers = ParallelEnumerable.Range(0, 64).Select(_ => Answer()).ToList();

        Assert.All(answers, a => Assert.Equal(expected, a));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('\'')]
    [InlineData('\ud83d')]
    [InlineData('\u0301')]
    [InlineData('1')]
    [InlineData('.')]
    public void Evaluate_OneCharacterOverAndOver_Ends(char c) => Assert.Empty(Evaluator.Evaluate(new string(c, 100_000)));

    [Fact]
    public void Evaluate_SignAtTheEndOfALongText_IsFound()
    {
        var text = string.Concat(Enumerable.Repeat("the weather was fine and we went to the beach. ", 500)) + "my left calf is swollen and hot";

        Assert.Contains("dvt", RedFlagFixture.Raised(text));
    }
}
