using System.Globalization;
using CrampInfo.Catalog.Search.Evaluation;

namespace CrampInfo.Tests.Search;

/// <summary>Holds what was reached. Figures and method: docs/search.md.</summary>
public sealed class RelevanceTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    private static readonly string Folder = Path.Combine(TestFolders.Root, "tests", "evaluation");

    [Theory]
    [InlineData("symptom-queries.yml", 0.96, 0.98)]
    [InlineData("symptom-queries-dev.yml", 0.70, 0.86)]
    [InlineData("symptom-queries-outside.yml", 0.90, 0.97)]
    public void ASet_IsAnsweredAsWellAsItWas(string file, double first, double three)
    {
        var evaluation = Evaluate(file);
        var figures = RelevanceFigures.Of(evaluation.Search);
        var plain = RelevanceFigures.Of(evaluation.Baseline);

        Assert.True(figures.SuccessAt1 >= first, $"success@1 is {figures.SuccessAt1:0.000}");
        Assert.True(figures.SuccessAt3 >= three, $"success@3 is {figures.SuccessAt3:0.000}");
        Assert.True(figures.SuccessAt1 > plain.SuccessAt1 + 0.3, "the search should do far better than full text alone");
    }

    [Theory]
    [InlineData("symptom-queries.yml", 0.01)]
    [InlineData("symptom-queries-outside.yml", 0.01)]
    public void HardlyARealQuery_IsSentAway(string file, double most) =>
        Assert.InRange(RelevanceFigures.Of(Evaluate(file).Search).ZeroResults, 0, most);

    [Fact]
    public void QueriesAboutSomethingElse_AreRecognised() =>
        Assert.InRange(RelevanceFigures.Of(Evaluate("symptom-queries-dev.yml").OffTopic).ZeroResults, 0.8, 1);

    [Fact]
    public void EveryKindOfQuery_IsAnsweredWell() =>
        Assert.All(
            Evaluate("symptom-queries.yml").Search.GroupBy(a => a.Query.Kind),
            kind => Assert.True(RelevanceFigures.Of([.. kind]).SuccessAt1 >= 0.9,
                $"{kind.Key}: {RelevanceFigures.Of([.. kind]).SuccessAt1:0.000}"));

    [Fact]
    public void TheOwnSet_NamesArticlesThatExist() => Assert.Empty(Evaluate("symptom-queries.yml").Unknown);

    [Fact]
    public void TheReport_HasTheFiguresAndTheMisses()
    {
        var writer = new StringWriter();
        Evaluate("symptom-queries.yml").Write(writer);

        Assert.Contains("success@1", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("wanted", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableOfSteps_EndsFarAboveWordsAlone_AndNoStepDoesHarm()
    {
        var writer = new StringWriter();

        StepEvaluation.Write(fixture.Site,
            [.. EvaluationQuery.ReadFile(Path.Combine(Folder, "symptom-queries.yml")).Where((_, i) => i % 6 == 0)], writer);

        var rows = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(9, rows.Count);
        Assert.True(rows[4] > rows[0] + 0.2, writer.ToString());
        Assert.All(rows.Skip(5), all => Assert.True(all <= rows[4], writer.ToString()));
    }

    private SearchEvaluation Evaluate(string file) =>
        SearchEvaluation.Run(fixture.Site, EvaluationQuery.ReadFile(Path.Combine(Folder, file)));
}
