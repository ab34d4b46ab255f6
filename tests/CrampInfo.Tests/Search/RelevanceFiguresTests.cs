using CrampInfo.Catalog.Search.Evaluation;

namespace CrampInfo.Tests.Search;

public sealed class RelevanceFiguresTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Figures_AreThoseOfTheBooks()
    {
        var figures = RelevanceFigures.Of([Answer(["a"], "a", "b"), Answer(["a"], "b", "a"), Answer(["a"], "b", "c"), Answer(["a"])]);

        Assert.Equal(0.25, figures.SuccessAt1);
        Assert.Equal(0.5, figures.SuccessAt3);
        Assert.Equal((1 + 0.5) / 4, figures.MeanReciprocalRank);
        Assert.Equal((1 + (1 / Math.Log2(3))) / 4, figures.NdcgAt5, 10);
        Assert.Equal(0.25, figures.ZeroResults);
    }

    [Theory]
    [InlineData(0.9, 100, 0.826, 0.945)]
    [InlineData(1, 285, 0.987, 1)]
    [InlineData(0, 0, 0, 1)]
    public void AnInterval_IsThatOfWilson(double share, int queries, double from, double to)
    {
        var interval = RelevanceFigures.Interval(share, queries);

        Assert.Equal((from, to), (Math.Round(interval.From, 3), Math.Round(interval.To, 3)));
    }

    [Fact]
    public void Ndcg_OfAllRightAnswersInFront_IsOne() => Assert.Equal(1, Answer(["a", "b"], "b", "a", "c").Ndcg(5), 10);

    [Fact]
    public void AList_IsRead_WhateverOtherKeysItHas()
    {
        File.WriteAllText(_file,
            "- q: leg cramps\n  source: somewhere\n  expect: [leg-cramps]\n  kind: plain\n  unsure: true\n- q: '50'\n  expect: one\n");

        var queries = EvaluationQuery.ReadFile(_file);

        Assert.Equal(["leg cramps", "50"], queries.Select(q => q.Query));
        Assert.Equal(["plain", "other"], queries.Select(q => q.Kind));
        Assert.Equal(["one"], queries[1].Expect);
    }

    [Theory]
    [InlineData("- expect: [a]")]
    [InlineData("- q: leg")]
    [InlineData("q: leg")]
    [InlineData("- [")]
    [InlineData("")]
    public void AListWithMistakes_IsRefusedWithItsPlace(string yaml)
    {
        File.WriteAllText(_file, yaml);

        Assert.StartsWith(_file, Assert.Throws<InvalidDataException>(() => EvaluationQuery.ReadFile(_file)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);

    private static AnsweredQuery Answer(string[] expect, params string[] came) => new(new("q", expect, "k"), came);
}
