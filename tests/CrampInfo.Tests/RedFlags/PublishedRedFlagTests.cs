using CrampInfo.Words;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.RedFlags.Evaluation;

namespace CrampInfo.Tests.RedFlags;

/// <summary>Every warning sign proves itself by its own examples, and the whole by the vignettes.</summary>
public sealed class PublishedRedFlagTests
{
    public static TheoryData<string> Ids => [.. RedFlagFixture.Catalogue.Rules.Select(r => r.Id)];

    [Fact]
    public void Load_PublishedSigns_HasNoDiagnostics() => Assert.Empty(RedFlagFixture.Diagnostics);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_ExamplesOfSign_Hold(string id)
    {
        var examples = Rule(id).Examples;

        Assert.All(examples.ShowsOn, t => Assert.Contains(id, RedFlagFixture.Raised(t)));
        Assert.All(examples.NotOn, t => Assert.DoesNotContain(id, RedFlagFixture.Raised(t)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Signs_ThatRaiseIt_AllHaveWords(string id)
    {
        var rule = Rule(id);

        Assert.Empty(rule.When.Keys().Select(k => k.Value).Except(rule.Signs.Where(s => s.Words.Count > 0).Select(s => s.Key.Value)));
    }

    [Theory]
    [InlineData("red-flag-vignettes.yml", 1, 1, 1, 0)]
    [InlineData("red-flag-vignettes-unseen.yml", 0.97, 0.99, 0.98, 0.01)]
    public void Evaluate_Vignettes_HoldsTheFigures(string file, double emergencies, double atLeastUrgent, double urgent, double falseAlarms)
    {
        var vignettes = Vignette.ReadFile(Path.Combine(TestFolders.Root, "tests", "evaluation", file));

        var figures = VignetteFigures.Of(RedFlagFixture.Catalogue.Evaluator, vignettes);

        Assert.True(figures.EmergencyAtLeastUrgent >= atLeastUrgent, $"emergencies at least urgent {figures.EmergencyAtLeastUrgent:0.000}");
        Assert.True(figures.EmergencyRecall >= emergencies, $"emergencies {figures.EmergencyRecall:0.000}");
        Assert.True(figures.UrgentRecall >= urgent, $"urgent {figures.UrgentRecall:0.000}");
        Assert.True(figures.FalseAlarms <= falseAlarms, $"false alarms {figures.FalseAlarms:0.000}");
        Assert.Equal(0, figures.FalseEmergencies);
    }

    /// <summary>What people type into a search box is mostly short and mostly harmless: places, names, plain complaints.</summary>
    [Theory]
    [InlineData("leg pain")]
    [InlineData("numb arm")]
    [InlineData("arm")]
    [InlineData("the")]
    [InlineData("AND")]
    [InlineData("leg leg")]
    [InlineData("dizzy")]
    [InlineData("calf locked up in bed")]
    [InlineData("is quinine still given out")]
    [InlineData("is dark urine a sign of rhabdomyolysis")]
    [InlineData("my cat cant move her back legs")]
    [InlineData("toes go all claw like a chicken foot")]
    [InlineData("rhabdo definition")]
    public void Evaluate_APlainSearch_RaisesNoAlarm(string text) => Assert.DoesNotContain(RedFlagFixture.Catalogue.Evaluator.Evaluate(text), m => m.Rule.Level <= CareLevel.Urgent);

    [Fact]
    public void Evaluate_TheSearchesOfTheOtherSet_SeldomRaiseAnEmergency()
    {
        var queries = CrampInfo.Catalog.Search.Evaluation.EvaluationQuery.ReadFile(Path.Combine(TestFolders.Root, "tests", "evaluation", "symptom-queries.yml"));

        var alarms = queries.Where(q => RedFlagFixture.Catalogue.Evaluator.Evaluate(q.Query) is [{ Rule.Level: CareLevel.Emergency }, ..]).Select(q => q.Query).ToList();

        Assert.True(alarms.Count <= queries.Count * 0.05, string.Join("; ", alarms));
    }

    [Fact]
    public void Evaluate_TwoEmergencies_BeginsWithTheOneWhereMinutesCount() =>
        Assert.Equal(["stroke", "rhabdomyolysis"], RedFlagFixture.Catalogue.Evaluator.Evaluate("dark pee after crossfit and now her face is drooping").Select(m => m.Rule.Id).Take(2));

    private static RedFlagRule Rule(string id) => RedFlagFixture.Catalogue.Rules.Single(r => r.Id == id);
}
