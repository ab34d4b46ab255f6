using System.Diagnostics;
using System.Globalization;
using CrampInfo.Content;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.RedFlags.Evaluation;

namespace CrampInfo.Benchmarks;

/// <summary>
/// How long the warning signs take: for every vignette as it is, for 300 words of them, and for texts of growing length, with
/// and without full stops, where a time that grows faster than the text would show.
/// </summary>
internal static class RedFlagReport
{
    private const int Words = 300;

    public static void Write(TextWriter writer)
    {
        var recogniser = ContentLoader.Load(Repository.Content, DateOnly.FromDateTime(DateTime.UtcNow)).Library.Recogniser;
        var texts = Vignette.ReadFile(Repository.Vignettes).Select(v => v.Text).ToList();
        // Each begins at another vignette.
        var long300 =
            texts.Select((_, i) => string.Join(' ', string.Join(". ", texts.Skip(i).Concat(texts.Take(i)).Take(40)).Split(' ').Take(Words)))
            .ToList();
        for (var i = 0; i < 5; i++)
            long300.ForEach(t => recogniser.Recognise(t));

        writer.WriteLine("text                                      p50 ms    p99 ms    max ms");
        Time("a vignette", texts, 5);
        Time($"{Words} words", long300, 5);
        foreach (var (name, join) in new[] { ("", ". "), (", no full stop", " ") })
        {
            var whole = string.Join(join, Enumerable.Repeat(string.Join(join, texts), 20));
            foreach (var length in new[] { 12_500, 25_000, 50_000, 100_000, 200_000 })
                Time(string.Create(CultureInfo.InvariantCulture, $"{length:N0} characters{name}"), [whole[..length]], 25);
        }

        void Time(string name, List<string> each, int rounds)
        {
            var times = new List<double>();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var text in each)
                {
                    var start = Stopwatch.GetTimestamp();
                    recogniser.Recognise(text);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            times.Sort();
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-38} {At(0.5),9:0.000} {At(0.99),9:0.000} {times[^1],9:0.000}"));

            double At(double share) => times[(int)((times.Count - 1) * share)];
        }
    }
}
