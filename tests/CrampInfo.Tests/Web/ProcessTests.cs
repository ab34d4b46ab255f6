using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Web;

/// <summary>The site as its own process: what it writes down, and how it refuses to start.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task TheLog_HasOneLineARequest_WithoutWhatWasTyped_AndWithoutAnyAddress()
    {
        await using var site = new RunningSite(TestFolders.Content);
        using var client = new HttpClient { BaseAddress = await site.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        client.DefaultRequestHeaders.Add("User-Agent", "telltale-agent");
        client.DefaultRequestHeaders.Add("Referer", "https://example.org/telltale-referer");

        string[] paths = ["/", "/night-leg-cramps?from=telltalefrom", "/search?q=telltaleword+crushing+chest+pain",
            "/api/search?q=telltaleword", "/api/suggest?q=telltaleword", "/no-such-page?telltale=1", "/error/500?telltale",
            "/oembed?url=telltale"];
        foreach (var path in paths)
            await client.GetAsync(new Uri(path, UriKind.Relative));
        await client.PostAsJsonAsync("/api/red-flags", new { text = "telltaleword" });
        await File.WriteAllTextAsync(site.CatalogPath, new string('x', 100_000));
        await client.GetAsync(new Uri("/topics?telltale=2", UriKind.Relative));
        await client.GetAsync(new Uri("/search?q=telltaleword", UriKind.Relative));
        await client.GetAsync(new Uri("/last-line", UriKind.Relative));
        await site.StopAsync();

        Assert.DoesNotContain("telltale", site.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("203.0.113.7", site.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"127\.0\.0\.1(?!:\d+$)",
            site.Output.Replace(client.BaseAddress!.ToString().TrimEnd('/'), "", StringComparison.Ordinal));
        foreach (var path in paths.Except(["/search?q=telltaleword+crushing+chest+pain"]))
            Assert.Single(site.Output.Split('\n'),
                line => Regex.IsMatch(line, $@" GET {Regex.Escape(path.Split('?')[0])} \d{{3}} [\d.]+ ms$"));
        Assert.Equal(2, site.Output.Split('\n').Count(line => line.Contains(" GET /search ", StringComparison.Ordinal)));
        Assert.Contains(" POST /api/red-flags 200 ", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestLine_CannotForgeLogLines_AndMayBeLong()
    {
        await using var site = new RunningSite(TestFolders.Content);
        using var client = new HttpClient { BaseAddress = await site.Address };

        await client.GetAsync(new Uri("/a%0d%0aforged%1b[31m", UriKind.Relative));
        foreach (var text in new[] { new string('x', 100_000), string.Concat(Enumerable.Repeat("%F0%9F%98%80", 100_000)) })
        {
            var answer = await client.GetAsync(new Uri("/search?q=" + text, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await client.GetAsync(new Uri("/last-line", UriKind.Relative));
        await site.StopAsync();

        Assert.DoesNotContain(site.Output.Split('\n'), l => l.StartsWith("forged", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', site.Output);
    }

    [Fact]
    public async Task TheHealthCommand_TellsAContainer_WhetherTheSiteIsReady()
    {
        await using var site = new RunningSite(TestFolders.Content);
        var address = (await site.Address).ToString();

        Assert.Equal(0, await HealthAsync(address));
        await site.StopAsync();
        Assert.Equal(1, await HealthAsync(address));
        Assert.Equal(1, await HealthAsync("nowhere"));
    }

    [Fact]
    public async Task NothingToServe_EndsWithASentence_AndACode()
    {
        using var content = new FixtureFolder("unknown-tag");
        await using var site = new RunningSite(content.Path);

        var code = await site.EndAsync();

        Assert.Equal(1, code);
        Assert.Contains("There is nothing to serve. ", site.Output, StringComparison.Ordinal);
        Assert.Contains("error unknown-tag: ", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASignalToHangUp_TakesOverWhatChanged()
    {
        using var content = new FixtureFolder();
        await using var site = new RunningSite(content.Path, settings: ["--Content:Watch=false"]);
        using var client = new HttpClient { BaseAddress = await site.Address };
        var article = Path.Combine(content.Path, "articles", "calf.md");
        await File.WriteAllTextAsync(article, (await File.ReadAllTextAsync(article))
            .Replace("title: Calf cramps", "title: By signal", StringComparison.Ordinal));

        using (var kill = Process.Start("kill", ["-HUP", $"{site.Id}"]))
            await kill.WaitForExitAsync();

        await Eventually.Is(async () => (await client.GetStringAsync(new Uri("/calf", UriKind.Relative)))
            .Contains("By signal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoProcessesOnOneFile_EachServeOneWholeBake()
    {
        using var content = new FixtureFolder();
        await using var first = new RunningSite(content.Path, settings: ["--Content:Watch=false"]);
        using var asksFirst = new HttpClient { BaseAddress = await first.Address };
        var article = Path.Combine(content.Path, "articles", "calf.md");
        File.Move(article, Path.Combine(content.Path, "articles", "calf-muscle.md"));
        foreach (var file in Directory.EnumerateFiles(content.Path, "*.*", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file))
                .Replace("/calf)", "/calf-muscle)", StringComparison.Ordinal)
                .Replace("article: calf\n", "article: calf-muscle\n", StringComparison.Ordinal)
                .Replace("[calf, ", "[calf-muscle, ", StringComparison.Ordinal)
                .Replace("body-parts: [calf-muscle, ", "body-parts: [calf, ", StringComparison.Ordinal));
        await using var second = new RunningSite(content.Path, settings: ["--Content:Watch=false", $"--Catalog:Path={first.CatalogPath}"]);
        using var asksSecond = new HttpClient { BaseAddress = await second.Address };

        Assert.Contains("care", await asksSecond.GetStringAsync(new Uri("/calf-muscle", UriKind.Relative)), StringComparison.Ordinal);
        // The first takes the new file over; until then it knows the old address alone, with its signs.
        await Eventually.Is(async () =>
        {
            var (old, now) = (await asksFirst.GetAsync(new Uri("/calf", UriKind.Relative)),
                await asksFirst.GetAsync(new Uri("/calf-muscle", UriKind.Relative)));
            foreach (var shown in new[] { old, now }.Where(a => a.IsSuccessStatusCode))
                Assert.Contains("section class=\"care ", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            return !old.IsSuccessStatusCode && now.IsSuccessStatusCode;
        });
    }

    private static async Task<int> HealthAsync(string address)
    {
        using var command =
            Process.Start(
            new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "CrampInfo.Web.dll"), "health", address])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })!;
        await command.WaitForExitAsync();
        return command.ExitCode;
    }
}
