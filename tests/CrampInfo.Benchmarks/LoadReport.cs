using System.Diagnostics;
using System.Globalization;

namespace CrampInfo.Benchmarks;

/// <summary>
/// What a mean hides: the slow end. Every query of the evaluation is asked several times, and the percentiles of the single
/// calls are written, with the memory that the search holds for each article. Beside them stands the percentile over each
/// text's median, which other programs on the machine disturb less.
/// </summary>
internal static class LoadReport
{
    private const int Rounds = 5;

    /// <summary>Long, odd and hostile texts belong to the load too.</summary>
    private static readonly string[] Hostile =
    [
        "", "*", "\"", "NEAR(", "leg NEAR/3 cramp", "'; DROP TABLE Articles; --", "<script>alert(1)</script>", "🦵🦵🦵", "تشنج عضلي",
        new('a', 100_000), string.Join(' ', Enumerable.Repeat("cramp", 20_000)),
            string.Join(' ', Enumerable.Range(0, 500).Select(i => $"cramq{i}")),
    ];

    public static void Write(TextWriter writer, IReadOnlyList<int> sizes)
    {
        writer.WriteLine("                             search, ms                        suggest, ms");
        writer.WriteLine(
            "articles    p50    p99   p99 of medians    max      p50    p99   p99 of medians    max   MiB held   KiB per further article");
        (long Bytes, int Articles)? first = null;
        foreach (var size in sizes)
        {
            using var fixture = new SearchFixture(size);
            var queries = fixture.Queries.Concat(Hostile).ToList();
            var prefixes = fixture.Queries.SelectMany(q => Enumerable.Range(1, Math.Min(q.Length, 24)).Select(n => q[..n])).Concat(Hostile)
                .ToList();
            Time(queries, q => fixture.Search.Search(q));
            Time(prefixes, p => fixture.Search.Suggest(p));
            var search = Time(queries, q => fixture.Search.Search(q));
            var suggest = Time(prefixes, p => fixture.Search.Suggest(p));
            var count = fixture.Articles;
            var growth = first is { } small && count > small.Articles
                ? string.Create(CultureInfo.InvariantCulture, $"{(fixture.Bytes - small.Bytes) / 1024.0 / (count - small.Articles),12:0.0}")
                : "";
            first ??= (fixture.Bytes, count);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count,8} {search}   {suggest}   {fixture.Bytes / 1048576.0,8:0.0} {growth}"));
        }
    }

    private static string Time(List<string> texts, Action<string> call)
    {
        var times = texts.ConvertAll(_ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                call(texts[i]);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        var all = times.SelectMany(t => t).Order().ToList();
        var medians = times.Select(t => t.Order().ElementAt(Rounds / 2)).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{At(all, 0.5),6:0.00} {At(all, 0.99),6:0.00} {At(medians, 0.99),16:0.00} {all[^1],6:0.00}");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
