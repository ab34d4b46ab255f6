extern alias web;

using System.Globalization;
using CrampInfo.Catalog;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Yaml;
using CrampInfo.Tests.Fuzz;
using CsCheck;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CrampInfo.Benchmarks;

/// <summary>
/// Sends made-up inputs to the whole site, its recogniser, its search and what reads an author's files, and writes how many there were,
/// which failed, and which cost most processor time. The same seed makes the same inputs. An input that fails goes into
/// <c>tests/CrampInfo.Tests/Fuzz/corpus.txt</c>.
/// </summary>
internal sealed class FuzzReport : IDisposable
{
    private const int MostShown = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("crampinfo-fuzz-").FullName;
    private readonly FuzzedSite _host;
    private readonly HttpClient _client;
    private readonly Site _site;
    private readonly ContentLibrary _library;
    private readonly string[] _articles, _signs;
    private readonly PCG _random;

    private FuzzReport(uint seed)
    {
        _random = new(seed, 1);
        // Where the testing host looks for the site's assets; it would guess otherwise.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_CRAMPINFO_WEB",
            Path.Combine(Repository.Root, "src", "CrampInfo.Web"));
        _host = new(Path.Combine(_folder, "site.db"));
        _client = _host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        _site = Site.Open(_host.File);
        _library = ContentLoader.Load(Repository.Content, new(2026, 12, 1)).Library;
        _articles = [.. Directory.EnumerateFiles(Path.Combine(Repository.Content, "articles"), "*.md").Order(StringComparer.Ordinal)];
        _signs = [.. Directory.EnumerateFiles(Path.Combine(Repository.Content, "red-flags"), "*.yml").Order(StringComparer.Ordinal)];
    }

    /// <summary>Runs until so many inputs were tried or the time is over; ends with 1 when any failed.</summary>
    public static int Run(TextWriter writer, long inputs, TimeSpan time, uint seed)
    {
        using var report = new FuzzReport(seed);
        (string Name, int Share, Func<string> Try)[] kinds =
        [
            ("requests", 10, report.Request), ("signs recognised", 35, report.Recognise), ("searches", 12, report.Search),
            ("suggestions", 33, report.Suggest), ("sign files", 5, report.SignFile), ("articles", 5, report.Article),
        ];
        var order = kinds.SelectMany(k => Enumerable.Repeat(k, k.Share)).ToArray();
        var tried = kinds.ToDictionary(k => k.Name, _ => (Count: 0L, Failed: 0L, Longest: 0.0, Input: "", OverOneSecond: 0L));
        var failures = new List<string>();
        var end = DateTime.UtcNow + time;
        for (var i = 0L; i < inputs && DateTime.UtcNow < end; i++)
        {
            var kind = order[i % order.Length];
            var before = Environment.CpuUsage.TotalTime;
            string? input = null, failure = null;
            try
            {
                input = kind.Try();
            }
            catch (FuzzedException e)
            {
                (input, failure) = (e.Input, e.Message);
            }

            var spent = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            var sofar = tried[kind.Name];
            tried[kind.Name] = (sofar.Count + 1, sofar.Failed + (failure is null ? 0 : 1), Math.Max(sofar.Longest, spent),
                spent > sofar.Longest ? input : sofar.Input, sofar.OverOneSecond + (spent > 1000 ? 1 : 0));
            if (failure is not null && failures.Count < MostShown)
                failures.Add($"{kind.Name}: {failure}: {Show(input)}");
            if (i % 50_000 == 49_999)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{i + 1:N0} inputs, {tried.Values.Sum(t => t.Failed)} failures"));
        }

        writer.WriteLine("kind                    inputs   failed   over 1 s   most, ms of processor time, and its input");
        foreach (var (name, t) in tried)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-18} {t.Count,11:N0} {t.Failed,8} {t.OverOneSecond,10} {t.Longest,11:0.0}   {Show(t.Input)}"));
        writer.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"{tried.Values.Sum(t => t.Count):N0} inputs of seed {seed}, {tried.Values.Sum(t => t.Failed)} failures"));
        failures.ForEach(writer.WriteLine);
        return failures.Count > 0 ? 1 : 0;
    }

    public void Dispose()
    {
        _site.LetGo();
        _client.Dispose();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Request()
    {
        var request = HostileInputs.Request.Generate(_random, null, out _);
        return Tried(request.ToString(), () =>
        {
            using var message = request.ToMessage();
            if (message is null)
                return;
            using var response = _client.SendAsync(message).GetAwaiter().GetResult();
            if ((int)response.StatusCode >= 500)
                throw new InvalidOperationException($"it was answered with {(int)response.StatusCode}");
            if (response.Headers.Contains("Set-Cookie"))
                throw new InvalidOperationException("a cookie was set");
        });
    }

    private string Recognise()
    {
        var text = HostileInputs.Text.Generate(_random, null, out _);
        return Tried(text, () => _site.Data.Recogniser.Recognise(text));
    }

    private string Search()
    {
        var text = HostileInputs.Text.Generate(_random, null, out _);
        return Tried(text, () => _site.Search.Search(text));
    }

    private string Suggest()
    {
        var text = HostileInputs.Text.Generate(_random, null, out _);
        return Tried(text, () => _site.Search.Suggest(text));
    }

    private string SignFile()
    {
        var text = Changed(_signs);
        return Tried(text, () => new YamlReader("sign.yml", 0, new()).Read<RedFlagRule>(text));
    }

    private string Article()
    {
        var text = Changed(_articles);
        return Tried(text, () =>
        {
            if (ArticleParser.Parse("content/articles/made-up.md", "made-up", text, new()) is { } article)
                (_library with { Articles = [.. _library.Articles, article] }).Render(article);
        });
    }

    private string Changed(string[] files)
    {
        var text = File.ReadAllText(files[_random.Next((uint)files.Length)]);
        return HostileInputs.Changes.Generate(_random, null, out _).Aggregate(text, HostileInputs.Change);
    }

    private static string Tried(string input, Action attempt)
    {
        try
        {
            attempt();
            return input;
        }
        catch (Exception e)
        {
            throw new FuzzedException(input, e);
        }
    }

    private static string Show(string input)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(input);
        return text.Length <= 160 ? text : $"{text[..160]}… ({input.Length} characters)";
    }

    private sealed class FuzzedException(string input, Exception e) : Exception($"{e.GetType().Name} {e.Message.Split('\n')[0]}", e)
    {
        public string Input { get; } = input;
    }

    private sealed class FuzzedSite(string file) : WebApplicationFactory<web::Program>
    {
        public string File { get; } = file;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            foreach (var (name, value) in new[]
            {
                ("Content:Path", Repository.Content), ("Catalog:Path", File), ("urls", "http://localhost"), ("Content:Watch", "false"),
                    ("Limits:Burst", "10000000"),
                ("Limits:PerSecond", "1000000"), ("Site:StopDelay", "0:00:00"),
            })
                builder.UseSetting(name, value);
            builder.ConfigureServices(services => services.RemoveAll<ILoggerProvider>());
        }
    }
}
