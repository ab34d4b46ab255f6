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
    [InlineData("red-flag-vignettes.yml", 1, 1, 0.013)]
    [InlineData("red-flag-vignettes-unseen.yml", 0.99, 0.98, 0.01)]
    public void Evaluate_Vignettes_HoldsTheFigures(string file, double emergencies, double urgent, double falseAlarms)
    {
        var vignettes = Vignette.ReadFile(Path.Combine(TestFolders.Root, "tests", "evaluation", file));

        var figures = VignetteFigures.Of(RedFlagFixture.Catalogue.Evaluator, vignettes);

        Assert.True(figures.EmergencyAtLeastUrgent >= 1, "every emergency is shown as at least urgent");
        Assert.True(figures.EmergencyRecall >= emergencies, $"emergencies {figures.EmergencyRecall:0.000}");
        Assert.True(figures.UrgentRecall >= urgent, $"urgent {figures.UrgentRecall:0.000}");
        Assert.True(figures.FalseAlarms <= falseAlarms, $"false alarms {figures.FalseAlarms:0.000}");
        Assert.Equal(0, figures.FalseEmergencies);
    }

    private static RedFlagRule Rule(string id) => RedFlagFixture.Catalogue.Rules.Single(r => r.Id == id);
}
