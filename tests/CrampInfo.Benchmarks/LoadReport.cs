using System.Diagnostics;
using System.Globalization;

namespace CrampInfo.Benchmarks;

/// <summary>
/// What a mean hides: the slow end. Every query of the evaluation is asked several times, and the percentiles of the single
/// calls are written, with the memory that the search holds for each article.
/// </summary>
internal static class LoadReport
{
    private const int Rounds = 5;

    /// <summary>Long, odd and hostile texts belong to the load too.</summary>
    private static readonly string[] Hostile =
    [
        "", "*", "\"", "NEAR(", "leg NEAR/3 cramp", "'; DROP TABLE Articles; --", "<script>alert(1)</script>", "🦵🦵🦵", "تشنج عضلي",
        new('a', 100_000), string.Join(' ', Enumerable.Repeat("cramp", 20_000)), string.Join(' ', Enumerable.Range(0, 500).Select(i => $"cramq{i}")),
    ];

    public static void Write(TextWriter writer, IReadOnlyList<int> sizes)
    {
        writer.WriteLine("articles   search p50   p99    max ms   suggest p50   p99    max ms   KiB/article");
        foreach (var size in sizes)
        {
            using var fixture = new SearchFixture(size);
            var queries = fixture.Queries.Concat(Hostile).ToList();
            var prefixes = fixture.Queries.SelectMany(q => Enumerable.Range(1, Math.Min(q.Length, 24)).Select(n => q[..n])).Concat(Hostile).ToList();
            Time(queries, q => fixture.Search.Search(q));
            Time(prefixes, p => fixture.Search.Suggest(p));
            var search = Time(queries, q => fixture.Search.Search(q));
            var suggest = Time(prefixes, p => fixture.Search.Suggest(p));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{fixture.Library.Articles.Count,8}   {At(search, 0.5),10:0.00} {At(search, 0.99),6:0.00} {search[^1],8:0.00}   {At(suggest, 0.5),11:0.00} {At(suggest, 0.99),6:0.00} {suggest[^1],8:0.00}   {fixture.BytesPerArticle / 1024.0,11:0.0}"));
        }
    }

    private static List<double> Time(List<string> texts, Action<string> call)
    {
        var times = new List<double>(texts.Count * Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                call(text);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
