using System.Globalization;
using BenchmarkDotNet.Running;
using CrampInfo.Benchmarks;

if (args is ["load", .. var sizes])
{
    LoadReport.Write(Console.Out, sizes.Length > 0 ? [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))] : [0, 100, 1000, 10_000]);
    return;
}

if (args is ["bake", var program, .. var counts])
{
    await BakeReport.WriteAsync(Console.Out, program, counts.Length > 0 ? [.. counts.Select(s => int.Parse(s, CultureInfo.InvariantCulture))] : [0, 10_000]);
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
