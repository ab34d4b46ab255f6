using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using CrampInfo.Tests.Fuzz;

namespace CrampInfo.Benchmarks;

/// <summary>
/// Five hundred connections at once on a published site: readers who turn a page every second or so, and others who search, type, and
/// send texts at their longest without a pause. Writes for each kind how long answers took and what was refused, and the memory before,
/// at most, and at the end. Each connection is a reader of its own, as a proxy tells it.
/// </summary>
internal static class CrowdReport
{
    private const string Address = "http://127.0.0.1:5303";

    private static readonly string[] Pages = ["/", "/leg-cramps", "/night-leg-cramps", "/magnesium", "/calf-cramps", "/warning-signs",
        "/topics", "/quinine", "/sources", "/now"];

    private static readonly string[] Queries = ["calf cramp at night", "one calf is swollen and hot", "statins",
        "legs lock up after football", "no fever crushing chest pain", "foot cramp in bed pregnant"];

    public static async Task WriteAsync(TextWriter writer, string program, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("crampinfo-crowd-").FullName;
        var start =
            new ProcessStartInfo(program,
            ["--urls", Address, "--environment", "Production", "--Catalog:Path", Path.Combine(folder, "site.db"),
            "--Serilog:MinimumLevel:Default=Warning"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        using var site = Process.Start(start)!;
        site.OutputDataReceived += (_, _) => { };
        site.BeginOutputReadLine();
        try
        {
            using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1000,
                AutomaticDecompression = DecompressionMethods.None };
            using var client = new HttpClient(handler) { BaseAddress = new(Address), Timeout = TimeSpan.FromMinutes(2) };
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            while (!await IsReadyAsync(client))
                await Task.Delay(100);
            foreach (var page in Pages)
                await client.GetAsync(new Uri(page, UriKind.Relative));
            await Task.Delay(TimeSpan.FromSeconds(3));
            var idle = Memory(site);

            using var stop = new CancellationTokenSource(time);
            var answers = new ConcurrentBag<(string Kind, int Status, double Milliseconds)>();
            var crowd = new List<Task>();
            for (var i = 0; i < 500; i++)
            {
                var reader = i;
                crowd.Add(reader switch
                {
                    < 400 => ReadAsync("pages", reader, 1000, n => new(HttpMethod.Get, Pages[n % Pages.Length])),
                    < 440 =>
                        ReadAsync("searches", reader, 0,
                        n => new(HttpMethod.Get, "/search?q=" + Uri.EscapeDataString(Queries[n % Queries.Length]))),
                    < 480 =>
                        ReadAsync("suggestions", reader, 0,
                        n => new(HttpMethod.Get, "/api/suggest?q=" + Uri.EscapeDataString(Queries[n % Queries.Length][..(3 + (n % 5))]))),
                    < 490 =>
                        ReadAsync("longest texts", reader, 0,
                        n => new(HttpMethod.Post, "/api/red-flags") { Content =
                        JsonContent.Create(new { text = HostileInputs.Worst[n % HostileInputs.Worst.Count].Text }) }),
                    < 495 => ReadAsync("unknown pages", reader, 0, n => new(HttpMethod.Get, $"/no-such-{n}")),
                    _ => ReadAsync("health", reader, 1000, _ => new(HttpMethod.Get, "/health/live")),
                });
            }

            var most = 0L;
            while (!stop.IsCancellationRequested)
            {
                await Task.Delay(200);
                most = Math.Max(most, Memory(site));
            }

            await Task.WhenAll(crowd);
            writer.WriteLine("kind             answers    p50 ms    p99 ms    max ms   statuses");
            foreach (var kind in answers.GroupBy(a => a.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var times = kind.Where(a => a.Status < 429).Select(a => a.Milliseconds).DefaultIfEmpty().Order().ToList();
                var statuses = string.Join(", ", kind.GroupBy(a => a.Status).OrderBy(g => g.Key).Select(g => $"{g.Count()} x {g.Key}"));
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{kind.Key,-15} {kind.Count(),8} {At(times, 0.5),9:0.0} {At(times, 0.99),9:0.0} {times[^1],9:0.0}   {statuses}"));
            }

            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"memory: {idle / 1048576.0:0} MiB before, {most / 1048576.0:0} MiB at most ({most / (double)idle:0.00} x), "
                    + $"{site.TotalProcessorTime.TotalSeconds:0.0} s of processor time"));

            async Task ReadAsync(string kind, int reader, int pause, Func<int, HttpRequestMessage> ask)
            {
                var random = new Random(reader);
                for (var n = reader; !stop.IsCancellationRequested; n++)
                {
                    if (pause > 0)
                        await Task.Delay(random.Next(pause * 2));
                    using var request = ask(n);
                    request.Headers.Add("X-Forwarded-For", $"10.0.{reader / 250}.{(reader % 250) + 1}");
                    var begin = Stopwatch.GetTimestamp();
                    try
                    {
                        using var answer = await client.SendAsync(request);
                        answers.Add((kind, (int)answer.StatusCode, Stopwatch.GetElapsedTime(begin).TotalMilliseconds));
                        // Whoever is refused comes back as soon as a browser would, not as fast as a program can.
                        if ((int)answer.StatusCode is 429 or 503)
                            await Task.Delay(100);
                    }
                    catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                    {
                        answers.Add((kind, 0, Stopwatch.GetElapsedTime(begin).TotalMilliseconds));
                    }
                }
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static long Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
