using System.Globalization;

namespace CrampInfo.Catalog.Search.Evaluation;

/// <summary>Asks the search a list of queries and compares its answers with the right ones, and with SQLite's full text alone.</summary>
/// <param name="Search">What the search answered.</param>
/// <param name="Baseline">What SQLite's full text alone answered: no spelling, synonyms or concepts.</param>
/// <param name="OffTopic">What it answered to queries about something else; right is nothing.</param>
/// <param name="Unknown">Accepted answers that are no articles, so that a list written for another library is noticed.</param>
public sealed record SearchEvaluation(IReadOnlyList<AnsweredQuery> Search, IReadOnlyList<AnsweredQuery> Baseline,
    IReadOnlyList<AnsweredQuery> OffTopic, IReadOnlyList<string> Unknown)
{
    /// <summary>Runs the queries.</summary>
    /// <param name="site">What is searched.</param>
    /// <param name="queries">The queries.</param>
    public static SearchEvaluation Run(Site site, IReadOnlyList<EvaluationQuery> queries)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var plain = new PlainFullText(site);
        var real = queries.Where(q => q.Expect.Count > 0).ToList();
        return new(
            [.. real.Select(q => Answer(site.Search, q))],
            [.. real.Select(q => new AnsweredQuery(q, plain.Find(q.Query)))],
            [.. queries.Where(q => q.Expect.Count == 0).Select(q => Answer(site.Search, q))],
            [.. queries.SelectMany(q => q.Expect).Where(s => site.Listed(s) is null).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Writes the tables and the misses as plain text.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"{Search.Count} queries: the search, and SQLite's full text (bm25) alone");
        writer.WriteLine();
        writer.WriteLine("                            success@1       success@3             MRR          nDCG@5     no results");
        writer.WriteLine("kind          queries   search  plain   search  plain   search  plain   search  plain   search  plain");
        Line(writer, "all", _ => true);
        foreach (var kind in Search.Select(a => a.Query.Kind).Distinct().Order(StringComparer.Ordinal))
            Line(writer, kind, a => a.Query.Kind == kind);

        var all = RelevanceFigures.Of(Search);
        writer.WriteLine();
        writer.WriteLine("with a confidence of 95 % between:");
        Interval(writer, "first answer right", all.SuccessAt1, all.Queries);
        Interval(writer, "right among three", all.SuccessAt3, all.Queries);
        Interval(writer, "sent away", all.ZeroResults, all.Queries);
        if (OffTopic.Count > 0)
            Interval(writer, "off topic, said so", OffTopic.Average(a => a.Slugs.Count == 0 ? 1.0 : 0), OffTopic.Count);

        var misses = Search.Where(a => a.Rank != 1).OrderBy(a => a.Rank is 0 ? int.MaxValue : a.Rank).ToList();
        writer.WriteLine();
        writer.WriteLine(misses.Count == 0 ? "The first answer was right every time."
            : $"{misses.Count} queries whose first answer was not right:");
        foreach (var miss in misses)
        {
            writer.WriteLine($"  [{miss.Query.Kind}] {miss.Query.Query}");
            writer.WriteLine(
                $"      wanted {string.Join(" or ", miss.Query.Expect)} "
                + $"({(miss.Rank == 0 ? "not found" : string.Create(CultureInfo.InvariantCulture, $"came at {miss.Rank}"))})");
            writer.WriteLine($"      came   {(miss.Slugs.Count == 0 ? "nothing" : string.Join(", ", miss.Slugs.Take(3)))}");
        }

        foreach (var missed in OffTopic.Where(a => a.Slugs.Count > 0))
            writer.WriteLine($"  [about something else] {missed.Query.Query}: {string.Join(", ", missed.Slugs.Take(3))}");
        if (Unknown.Count > 0)
            writer.WriteLine($"Not in this library: {string.Join(", ", Unknown)}");
    }

    /// <summary>Asks the search one query.</summary>
    internal static AnsweredQuery Answer(ArticleSearch search, EvaluationQuery query)
    {
        var results = search.Search(query.Query);
        return new(query, results.NothingMatched ? [] : [.. results.Top.Concat(results.Rest).Select(r => r.Slug)]);
    }

    private static void Interval(TextWriter writer, string name, double share, int queries)
    {
        var (from, to) = RelevanceFigures.Interval(share, queries);
        writer.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  {name,-20} {share,6:0.000}   {from:0.000} to {to:0.000} of {queries}"));
    }

    private void Line(TextWriter writer, string name, Func<AnsweredQuery, bool> which)
    {
        var ours = RelevanceFigures.Of([.. Search.Where(which)]);
        var plain = RelevanceFigures.Of([.. Baseline.Where(which)]);
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12} {ours.Queries,8}   {ours.SuccessAt1,6:0.000} {plain.SuccessAt1,6:0.000}   {ours.SuccessAt3,6:0.000} "
                + $"{plain.SuccessAt3,6:0.000}   {ours.MeanReciprocalRank,6:0.000} {plain.MeanReciprocalRank,6:0.000}   "
                + $"{ours.NdcgAt5,6:0.000} {plain.NdcgAt5,6:0.000}   {ours.ZeroResults,6:0.000} {plain.ZeroResults,6:0.000}"));
    }
}
