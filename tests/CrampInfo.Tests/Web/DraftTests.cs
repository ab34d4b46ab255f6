using System.Net;
using CrampInfo.Catalog;
using CrampInfo.Tests.Content;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>Drafts, the day an article goes out, and the day it is gone.</summary>
public sealed class DraftTests
{
    private static readonly string[] Lists = ["/", "/topics", "/tags/sleep", "/symptoms?part=foot", "/sitemap.xml", "/feed.xml",
        "/api/articles", "/search?q=loose+covers", "/calf"];

    [Fact]
    public async Task ADraft_IsNowhere_ButWhereItsLinkLeads()
    {
        using var folder = new FixtureFolder();
        Mark(folder, "rest", "status: draft");
        Unlink(folder, "rest");
        await using var site = new CrampInfoFactory { ContentPath = folder.Path };
        using var client = site.CreatePlainClient();

        foreach (var path in Lists)
            Assert.DoesNotContain("Rest and sleep", await client.GetStringAsync(path), StringComparison.Ordinal);
        foreach (var path in new[] { "/rest", "/api/articles/rest", "/embed/rest", "/doctors-note/rest" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);

        var links = PreviewLinks.Of(null, site.CatalogPath)!;
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        using var preview = await client.GetAsync(links.To("rest", today.AddDays(1)));
        var page = await preview.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("Loose covers leave your feet free", page, StringComparison.Ordinal);
        Assert.Contains("Not for patients", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains("the foot is cold and numb", page, StringComparison.Ordinal);
        Assert.True(preview.Headers.CacheControl!.NoStore);
        Assert.False(preview.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task AForgedOrEndedLink_OpensNothing()
    {
        using var folder = new FixtureFolder();
        Mark(folder, "rest", "status: draft");
        Unlink(folder, "rest");
        await using var site = new CrampInfoFactory { ContentPath = folder.Path };
        using var client = site.CreatePlainClient();
        await client.GetAsync("/");
        var links = PreviewLinks.Of(null, site.CatalogPath)!;
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var good = links.To("rest", today.AddDays(1));

        foreach (var path in new[]
        {
            "/preview/rest", "/preview/rest?until=2099-01-01", links.To("rest", today.AddDays(-1)), links.To("rest", today.AddDays(400)),
            good.Replace("rest", "foot", StringComparison.Ordinal), good[..^1] + (good[^1] == '0' ? '1' : '0'), good + "x",
                good.Replace("until=", "until=1", StringComparison.Ordinal),
            "/preview/rest?until=%00&sign=%00",
        })
        {
            using var answer = await client.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, path);
            Assert.DoesNotContain("Loose covers", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ADayComes_AndGoes_WithoutARestart()
    {
        using var folder = new FixtureFolder();
        var clock = new SetClock(new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
        Mark(folder, "rest", "publish: 2026-05-02\nexpires: 2026-05-03");
        await using var site = new CrampInfoFactory
        {
            ContentPath = folder.Path,
            Change = services => services.AddSingleton<TimeProvider>(clock),
        };
        using var client = site.CreatePlainClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/rest")).StatusCode);

        clock.Now = clock.Now.AddDays(1);
        await Eventually.Is(async () => (await client.GetAsync("/rest")).StatusCode == HttpStatusCode.OK);
        Assert.Contains("Rest and sleep", await client.GetStringAsync("/topics"), StringComparison.Ordinal);

        clock.Now = clock.Now.AddDays(1);
        await Eventually.Is(async () => (await client.GetAsync("/rest")).StatusCode == HttpStatusCode.Gone);
        var gone = await (await client.GetAsync("/rest")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("Loose covers", gone, StringComparison.Ordinal);
        Assert.Contains("href=\"/calf\"", gone, StringComparison.Ordinal);
        Assert.Contains("the foot is cold and numb", gone, StringComparison.Ordinal);
        Assert.Contains("the foot is cold and numb", await client.GetStringAsync("/warning-signs"), StringComparison.Ordinal);
        Assert.Contains("the foot is cold and numb", await client.GetStringAsync("/search?q=cold+dead+foot"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rest and sleep", await client.GetStringAsync("/topics"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheRules_AreWarningsForADraft_AndErrorsForWhatIsPublished()
    {
        using var folder = new FixtureFolder("banned-word");
        var published = CrampInfo.Content.ContentLoader.Load(folder.Path, new(2026, 6, 1));
        foreach (var file in published.Diagnostics.Select(d => Path.GetFileNameWithoutExtension(d.File)).Distinct())
        {
            Mark(folder, file, "status: draft");
            Unlink(folder, file);
        }

        var draft = CrampInfo.Content.ContentLoader.Load(folder.Path, new(2026, 6, 1));

        Assert.True(published.HasErrors);
        Assert.DoesNotContain(draft.Diagnostics, d => d.Code == "banned-word" && d.Severity == CrampInfo.Content.DiagnosticSeverity.Error);
        Assert.Contains(draft.Diagnostics, d => d.Code == "banned-word");
    }

    [Fact]
    public void WhatIsPublished_CannotLinkToADraft()
    {
        using var folder = new FixtureFolder();
        Mark(folder, "rest", "status: draft");

        var loaded = CrampInfo.Content.ContentLoader.Load(folder.Path, new(2026, 6, 1));

        Assert.Contains(loaded.Diagnostics, d => d.Code == "dead-link" && d.Message.Contains("is a draft", StringComparison.Ordinal));
    }

    private static void Mark(FixtureFolder folder, string slug, string keys)
    {
        var file = Path.Combine(folder.Path, "articles", slug + ".md");
        var text = File.ReadAllText(file);
        var at = text.IndexOf('\n', text.IndexOf("review-due", StringComparison.Ordinal)) + 1;
        File.WriteAllText(file, text[..at] + keys + "\n" + text[at..]);
    }

    /// <summary>Takes every link to an article out of the others.</summary>
    private static void Unlink(FixtureFolder folder, string slug)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "articles"))
            .Where(f => Path.GetFileNameWithoutExtension(f) != slug))
        {
            var text = File.ReadAllText(file).Replace($"(/{slug})", "(/topics)", StringComparison.Ordinal);
            File.WriteAllText(file,
                System.Text.RegularExpressions.Regex.Replace(text, $@"(related: \[[^\]]*?)(, {slug}\b|\b{slug}, )", "$1"));
        }
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
