using System.Globalization;
using CrampInfo.Catalog;
using CrampInfo.Tests.Fuzz;

namespace CrampInfo.Benchmarks;

/// <summary>
/// What the most expensive texts cost that a reader may send: processor time and memory of one recognition of signs, one search and one
/// suggestion. Each shape is the worst for some step: slips that must be put right, words of denial, words of phrases.
/// </summary>
internal static class CostReport
{
    private const int Rounds = 3;

    public static void Write(TextWriter writer)
    {
        var folder = Directory.CreateTempSubdirectory("crampinfo-cost-").FullName;
        var file = Path.Combine(folder, "site.db");
        Baker.Bake(Repository.Content, file, new(new DateOnly(2026, 12, 1)));
        var site = Site.Open(file);
        site.Warm();
        writer.WriteLine("processor ms and allocated KiB         recognise              search              suggest");
        foreach (var (name, text) in HostileInputs.Worst)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-28} {Measure(() => site.Data.Recogniser.Recognise(text))} {Measure(() => site.Search.Search(text))} "
                    + $"{Measure(() => site.Search.Suggest(text))}"));
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
}
