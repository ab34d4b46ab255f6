namespace CrampInfo.Catalog.Search.Evaluation;

/// <summary>How good the answers to some queries were.</summary>
/// <param name="Queries">How many queries.</param>
/// <param name="SuccessAt1">Share of queries whose first answer was right.</param>
/// <param name="SuccessAt3">Share with a right answer among the first three.</param>
/// <param name="MeanReciprocalRank">Mean of 1 / rank of the first right answer; 0 when there was none.</param>
/// <param name="NdcgAt5">Normalised discounted cumulative gain of the first five (Järvelin and Kekäläinen, 2002); every right answer counts
/// 1.</param>
/// <param name="ZeroResults">Share for which nothing matched.</param>
public sealed record RelevanceFigures(int Queries, double SuccessAt1, double SuccessAt3, double MeanReciprocalRank, double NdcgAt5,
    double ZeroResults)
{
    /// <summary>
    /// The interval that holds a share with a confidence of 95 %, when it was found on so many queries (Wilson, 1927).
    /// </summary>
    public static (double From, double To) Interval(double share, int queries)
    {
        const double z = 1.96;
        if (queries == 0)
            return (0, 1);
        var centre = share + (z * z / (2 * queries));
        var reach = z * Math.Sqrt((share * (1 - share) / queries) + (z * z / (4.0 * queries * queries)));
        var whole = 1 + (z * z / queries);
        return ((centre - reach) / whole, (centre + reach) / whole);
    }

    /// <summary>Figures over answered queries.</summary>
    public static RelevanceFigures Of(IReadOnlyCollection<AnsweredQuery> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Count == 0
            ? new(0, 0, 0, 0, 0, 0)
            : new(
                answers.Count,
                answers.Average(a => a.Rank is 1 ? 1.0 : 0),
                answers.Average(a => a.Rank is >= 1 and <= 3 ? 1.0 : 0),
                answers.Average(a => a.Rank > 0 ? 1.0 / a.Rank : 0),
                answers.Average(a => a.Ndcg(5)),
                answers.Average(a => a.Slugs.Count == 0 ? 1.0 : 0));
    }
}

/// <summary>A query with what came.</summary>
/// <param name="Query">The query.</param>
/// <param name="Slugs">The articles that came, best first; none when nothing matched.</param>
public sealed record AnsweredQuery(EvaluationQuery Query, IReadOnlyList<string> Slugs)
{
    /// <summary>The rank of the first right answer, from 1; 0 when there was none.</summary>
    public int Rank { get; } = Slugs.ToList().FindIndex(s => Query.Expect.Contains(s)) + 1;

    /// <summary>Normalised discounted cumulative gain of the first <paramref name="count"/> answers.</summary>
    public double Ndcg(int count)
    {
        var gain = Slugs.Take(count).Select((s, i) => Query.Expect.Contains(s) ? Discount(i) : 0).Sum();
        var best = Enumerable.Range(0, Math.Min(count, Query.Expect.Count)).Sum(Discount);
        return best == 0 ? 0 : gain / best;
    }

    private static double Discount(int place) => 1 / Math.Log2(place + 2);
}
