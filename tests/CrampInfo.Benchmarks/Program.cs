using System.Globalization;
using BenchmarkDotNet.Running;
using CrampInfo.Benchmarks;

if (args is ["load", .. var sizes])
{
    LoadReport.Write(Console.Out, sizes.Length > 0 ? [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))]
        : [0, 100, 1000, 10_000]);
    return;
}

if (args is ["bake", var program, .. var counts])
{
    await BakeReport.WriteAsync(Console.Out, program, counts.Length > 0
        ? [.. counts.Select(s => int.Parse(s, CultureInfo.InvariantCulture))] : [0, 10_000]);
    return;
}

if (args is ["crowd", var published, .. var seconds])
{
    await CrowdReport.WriteAsync(Console.Out, published,
        TimeSpan.FromSeconds(seconds is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 30));
    return;
}

// fuzz 1000000 3600 7: so many inputs, for so many seconds at most, of that seed.
if (args is ["fuzz", .. var limits])
{
    long Limit(int at, long otherwise) => limits.Length > at ? long.Parse(limits[at], CultureInfo.InvariantCulture) : otherwise;
    Environment.ExitCode = FuzzReport.Run(Console.Out, Limit(0, 1_000_000), TimeSpan.FromSeconds(Limit(1, 3600)), (uint)Limit(2, 1));
    return;
}

if (args is ["cost"])
{
    CostReport.Write(Console.Out);
    return;
}

if (args is ["signs"])
{
    RedFlagReport.Write(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args);
