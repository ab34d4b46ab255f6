using BenchmarkDotNet.Running;
using CrampInfo.Benchmarks;

if (args is ["load", .. var sizes])
{
    LoadReport.Write(Console.Out, sizes.Length > 0 ? [.. sizes.Select(int.Parse)] : [0, 100, 1000, 10_000]);
    return;
}

if (args is ["generate", var count, var folder])
{
    ArticleGenerator.Write(Repository.Content, folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args);
