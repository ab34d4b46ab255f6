using System.Net;
using System.Text.RegularExpressions;
using CrampInfo.Commands;
using CrampInfo.Content;

namespace CrampInfo.Tests.Web;

/// <summary>A site on another topic, as <c>new site</c> writes it: whole, and without a word of this one's.</summary>
public sealed class AnotherTopicTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("crampinfo-topic-").FullName, "pages");

    public AnotherTopicTests() => Assert.Equal(0, NewSite.Write(_folder));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void ANewSite_PassesTheCheck()
    {
        var loaded = ContentLoader.Load(_folder, new(2026, 12, 1));

        Assert.DoesNotContain(loaded.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("migraine", Assert.Single(loaded.Library.Articles).Slug);
    }

    [Fact]
    public void ANewSite_NeverOverwrites() => Assert.Equal(1, NewSite.Write(_folder));

    [Fact]
    public async Task EveryPageOfANewSite_Answers_WithItsOwnName_AndWithoutAWordOfOurs()
    {
        await using var site = new CrampInfoFactory { ContentPath = _folder };
        using var client = site.CreatePlainClient();
        var paths = Regex.Matches(await client.GetStringAsync("/sitemap.xml"), "<loc>http://localhost([^<]*)</loc>")
            .Select(m => m.Groups[1].Value)
            .Concat(["/search?q=sudden+headache", "/search?q=zzz", "/symptoms?part=head", "/offline", "/embed/migraine",
                "/doctors-note/migraine",
                "/feed.xml", "/site.webmanifest", "/opensearch.xml", "/favicon.svg", "/colours.css", "/sw.js", "/openapi/v1.json",
                "/api/articles/migraine"]).ToList();

        Assert.Contains("/migraine", paths);
        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("cramp", text, StringComparison.OrdinalIgnoreCase);
        }

        var unknown = await (await client.GetAsync("/no-such-page")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("cramp", unknown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("a very bad headache comes on suddenly", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewSite_HasItsOwnLook_AndNoLinkThatLeadsNowhere()
    {
        await using var site = new CrampInfoFactory { ContentPath = _folder };
        using var client = site.CreatePlainClient();

        var home = await client.GetStringAsync("/");

        Assert.Contains("<h1>Is it a migraine?</h1>", home, StringComparison.Ordinal);
        Assert.Contains("Call an ambulance now if:", home, StringComparison.Ordinal);
        Assert.Contains("a very bad headache comes on suddenly", home, StringComparison.Ordinal);
        Assert.Contains("/colours.css?v=", home, StringComparison.Ordinal);
        Assert.Contains("#5b3a91", await client.GetStringAsync("/colours.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("/now", home, StringComparison.Ordinal);
        foreach (var path in Regex.Matches(home, "href=\"(/[^\"#?]*)").Select(m => m.Groups[1].Value).Distinct())
        {
            using var answer = await client.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, path);
        }

        using var now = await client.GetAsync("/now");
        Assert.Equal(HttpStatusCode.NotFound, now.StatusCode);
    }

    [Fact]
    public async Task Words_OfAnotherTopicsSign_ShowItsCard()
    {
        await using var site = new CrampInfoFactory { ContentPath = _folder };
        using var client = site.CreatePlainClient();

        var page = await client.GetStringAsync("/search?q=worst+headache+of+my+life");

        Assert.Contains("like a blow to the head", page, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWordAboutTheTopic_StandsInTheCode()
    {
        var folders = new[] { "Catalog", "Commands", "Content", "Web",
            "Words" }.Select(p => Path.Combine(TestFolders.Root, "src", "CrampInfo." + p));
        var found = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".js" && !Regex.IsMatch(f, @"[\\/](obj|bin)[\\/]"))
            .SelectMany(f => File.ReadLines(f)
                .Select(line =>
                (File: Path.GetFileName(f), Line: Comment.Replace(line, "").Replace("CrampInfo", "", StringComparison.Ordinal)
                .Replace("crampinfo", "", StringComparison.Ordinal))))
            .Where(l => l.Line.Contains("cramp", StringComparison.OrdinalIgnoreCase)
                || l.Line.Contains("\"calf", StringComparison.Ordinal));

        Assert.Empty(found);
    }

    private static readonly Regex Comment = new(@"///?.*$|\[Description\(.*");
}
