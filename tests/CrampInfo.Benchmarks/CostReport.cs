using System.Globalization;
using CrampInfo.Catalog;

namespace CrampInfo.Benchmarks;

/// <summary>
/// What the most expensive texts cost that a reader may send: processor time and memory of one recognition of signs, one search and one
/// suggestion. Each shape is the worst for some step: slips that must be put right, words of denial, words of phrases.
/// </summary>
internal static class CostReport
{
    private const int Rounds = 3;

    /// <summary>Texts of the most characters that are read.</summary>
    public static IReadOnlyList<(string Name, string Text)> Worst { get; } =
    [
        ("plain words", Fill(i => "chest pain and a swollen calf ")),
        ("a slip in every word", Fill(i => string.Create(CultureInfo.InvariantCulture, $"cr{(char)('a' + (i % 26))}mp{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}s "))),
        ("words nobody knows", Fill(i => string.Create(CultureInfo.InvariantCulture, $"cr{i}mpz "))),
        ("denials", Fill(i => "no not ")),
        ("beginnings of phrases", Fill(i => "chest crushing pain in my ")),
        ("one letter each", Fill(i => "a ")),
        ("one long word", new('a', 100_000)),
        ("signs of another script", new('脚', 100_000)),
        ("marks", Fill(i => "?! ")),
    ];

    public static void Write(TextWriter writer)
    {
        var folder = Directory.CreateTempSubdirectory("crampinfo-cost-").FullName;
        var file = Path.Combine(folder, "site.db");
        Baker.Bake(Repository.Content, file, new(new DateOnly(2026, 12, 1)));
        var site = Site.Open(file);
        site.Warm();
        writer.WriteLine("processor ms and allocated KiB         recognise              search              suggest");
        foreach (var (name, text) in Worst)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-28} {Measure(() => site.Data.Recogniser.Recognise(text))} {Measure(() => site.Search.Search(text))} {Measure(() => site.Search.Suggest(text))}"));
        }

        site.LetGo();
        Directory.Delete(folder, recursive: true);
    }

    private static string Measure(Action call)
    {
        var (time, bytes) = (double.MaxValue, 0L);
        for (var i = 0; i < Rounds; i++)
        {
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            call();
            time = Math.Min(time, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{time,9:0.0} {bytes / 1024,10:0}");
    }

    private static string Fill(Func<int, string> word)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < 100_000; i++)
            text.Append(word(i));
        return text.ToString(0, 100_000);
    }
}
