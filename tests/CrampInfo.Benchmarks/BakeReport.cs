using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CrampInfo.Benchmarks;

/// <summary>
/// What the site costs before it serves, in processor time of its own process: baking from nothing, baking after one article was
/// changed, finding that nothing changed, and starting until the first article is answered; with its memory then. The program is
/// a published one: <c>dotnet publish src/CrampInfo.Web -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true</c>.
/// </summary>
internal static partial class BakeReport
{
    private const int Runs = 3;

    public static async Task WriteAsync(TextWriter writer, string program, IReadOnlyList<int> counts)
    {
        writer.WriteLine("articles   bake from nothing   one changed   nothing changed   start to first 200   resident then     file");
        foreach (var count in counts)
        {
            var folder = Directory.CreateTempSubdirectory("crampinfo-bake-").FullName;
            try
            {
                var (content, file) = (Path.Combine(folder, "content"), Path.Combine(folder, "site.db"));
                ArticleGenerator.Write(Repository.Content, content, count);
                var whole = await TimeAsync(count > 1000 ? 1 : Runs, _ => RunAsync(program, "bake", content, "--out", file, "--whole"));
                var changed = await TimeAsync(Runs, run =>
                {
                    File.AppendAllText(Path.Combine(content, "articles", "magnesium.md"), $"\nA line {run}.\n");
                    return RunAsync(program, "bake", content, "--out", file);
                });
                var unchanged = await TimeAsync(Runs, _ => RunAsync(program, "bake", content, "--out", file));
                var starts = new List<(double Seconds, long Bytes)>();
                for (var i = 0; i < Runs; i++)
                    starts.Add(await StartAsync(program, content, file));
                var articles = Directory.EnumerateFiles(Path.Combine(content, "articles"), "*.md").Count();
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{articles,8} {whole,17:0.00} s {changed,11:0.00} s {unchanged,15:0.00} s "
                        + $"{starts.Select(s => s.Seconds).Order().ElementAt(Runs / 2),18:0.00} s {starts[^1].Bytes / 1048576.0,11:0} "
                        + $"MiB {new FileInfo(file).Length / 1048576.0,5:0.0} MiB"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>The median, so that one run beside another program's counts for little.</summary>
    private static async Task<double> TimeAsync(int runs, Func<int, Task<double>> run)
    {
        var times = new List<double>();
        for (var i = 0; i < runs; i++)
            times.Add(await run(i));
        return times.Order().ElementAt(runs / 2);
    }

    private static async Task<double> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Told().Match(output) is { Success: true } told
            ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) / 1000.0
            : throw new InvalidOperationException(
                $"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
    }

    private static async Task<(double Seconds, long Bytes)> StartAsync(string program, string content, string file)
    {
        using var process =
            Start(program,
            ["--urls", "http://127.0.0.1:5303", "--environment", "Production", "--Content:Path", content, "--Catalog:Path", file]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new("http://127.0.0.1:5303") };
            while (!process.HasExited)
            {
                try
                {
                    if ((await client.GetAsync(new Uri("/magnesium", UriKind.Relative))).IsSuccessStatusCode)
                        break;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(10);
                }
            }

            process.Refresh();
            return (process.TotalProcessorTime.TotalSeconds, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [GeneratedRegex(@"(\d+) ms of processor time")]
    private static partial Regex Told();

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program))!;
        return Process.Start(start)!;
    }
}
