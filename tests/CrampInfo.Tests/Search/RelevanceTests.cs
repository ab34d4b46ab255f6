using System.Globalization;
using CrampInfo.Catalog.Search.Evaluation;

namespace CrampInfo.Tests.Search;

/// <summary>Holds what was reached. Figures and method: docs/search.md.</summary>
public sealed class RelevanceTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    private static readonly string Queries = Path.Combine(TestFolders.Root, "tests", "evaluation", "symptom-queries.yml");

    [Fact]
    public void TheOwnSet_IsAnsweredAsWellAsItWas()
    {
        var evaluation = Evaluate();
        var figures = RelevanceFigures.Of(evaluation.Search);
        var plain = RelevanceFigures.Of(evaluation.Baseline);

        Assert.True(figures.Queries >= 200);
        Assert.True(figures.SuccessAt1 >= 0.97, $"success@1 is {figures.SuccessAt1:0.000}");
        Assert.True(figures.SuccessAt3 >= 0.985, $"success@3 is {figures.SuccessAt3:0.000}");
        Assert.True(figures.MeanReciprocalRank >= 0.98, $"MRR is {figures.MeanReciprocalRank:0.000}");
        Assert.True(figures.NdcgAt5 >= 0.965, $"nDCG@5 is {figures.NdcgAt5:0.000}");
        Assert.Equal(0, figures.ZeroResults);
        Assert.True(figures.SuccessAt1 > plain.SuccessAt1 + 0.3, "the search should do far better than full text alone");
    }

    [Fact]
    public void EveryKindOfQuery_IsAnsweredWell() =>
        Assert.All(
            Evaluate().Search.GroupBy(a => a.Query.Kind),
            kind => Assert.True(RelevanceFigures.Of([.. kind]).SuccessAt1 >= 0.9, $"{kind.Key}: {RelevanceFigures.Of([.. kind]).SuccessAt1:0.000}"));

    [Fact]
    public void TheOwnSet_NamesArticlesThatExist() => Assert.Empty(Evaluate().Unknown);

    [Fact]
    public void TheReport_HasTheFiguresAndTheMisses()
    {
        var writer = new StringWriter();
        Evaluate().Write(writer);

        Assert.Contains("success@1", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("wanted", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableOfSteps_EndsFarAboveWordsAlone_AndNoStepDoesHarm()
    {
        var writer = new StringWriter();

        StepEvaluation.Write(fixture.Site, [.. EvaluationQuery.ReadFile(Queries).Where((_, i) => i % 6 == 0)], writer);

        var rows = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(13, rows.Count);
        Assert.True(rows[6] > rows[0] + 0.2, writer.ToString());
        Assert.All(rows.Skip(7), all => Assert.True(all <= rows[6], writer.ToString()));
    }

    private SearchEvaluation Evaluate() => SearchEvaluation.Run(fixture.Site, EvaluationQuery.ReadFile(Queries));
}
