using System.Diagnostics;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Web;

/// <summary>The commands for editors, each as a process of its own: they look at the folder that is meant.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Check_LooksAtTheFolderThatIsSet_OrGiven()
    {
        using var folder = new FixtureFolder("dead-link");

        var set = await RunAsync(folder.Path, "check");
        var given = await RunAsync(null, "check", "--content", folder.Path);

        Assert.All([set, given],
            r => Assert.Contains("content/articles/calf.md(28,6): error dead-link", r.Output, StringComparison.Ordinal));
        Assert.All([set, given], r => Assert.Equal(1, r.Code));
    }

    [Fact]
    public async Task NewArticle_GoesIntoTheFolderThatIsSet_AndIsRefusedUntilItIsFilledIn()
    {
        using var folder = new FixtureFolder();

        var written = await RunAsync(folder.Path, "new", "article", "headache");
        var check = await RunAsync(folder.Path, "check");

        Assert.Equal(0, written.Code);
        Assert.True(File.Exists(Path.Combine(folder.Path, "articles", "headache.md")));
        Assert.Equal(1, check.Code);
        Assert.Contains("content/articles/headache.md(18,1): error placeholder", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_OnlyEverAdds_AndWhatIsGoneFailsTheCheck()
    {
        using var folder = new FixtureFolder();
        var article = Path.Combine(folder.Path, "articles", "calf.md");

        await RunAsync(folder.Path, "record");
        File.WriteAllText(article, File.ReadAllText(article).Replace("{#causes}", "{#why}", StringComparison.Ordinal));
        var renamed = await RunAsync(folder.Path, "check");
        File.AppendAllText(article, "\n## Why again? {#causes}\n\nNobody knows.\n");
        await RunAsync(folder.Path, "record");

        Assert.Contains("error published-address: /calf#causes was published and is gone", renamed.Output, StringComparison.Ordinal);
        Assert.Contains("- {page: calf, anchors: [causes, when-to-get-help, why]}",
            File.ReadAllText(Path.Combine(folder.Path, "published.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_TakesFingerprints_ByWhichCheckNamesTheSentenceThatWasTakenOver()
    {
        using var folder = new FixtureFolder();
        var notes = Path.Combine(folder.Path, "..", Path.GetRandomFileName());
        await File.WriteAllTextAsync(notes, "- {key: toes, text: \"Press the sole of the foot flat on the floor and wait.\"}\n");
        File.AppendAllText(Path.Combine(folder.Path, "articles", "foot.md"),
            "\nPress the sole of the foot flat on the floor [@handbook].\n");

        var written = await RunAsync(folder.Path, "evidence", notes);
        var check = await RunAsync(folder.Path, "check");
        var missing = await RunAsync(folder.Path, "evidence", notes + ".none");
        File.Delete(notes);

        Assert.Equal((0, 1, 1), (written.Code, check.Code, missing.Code));
        Assert.Contains("error copied-text: 'Press the sole of the foot flat on the floor.'", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_HasASheetForEverySignAndTreatment_WithItsSourcesAndQuestions()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");

        var written = await RunAsync(TestFolders.Content, "review", "-o", path);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(path));
        File.Delete(path);

        var library = CrampInfo.Content.ContentLoader.Load(TestFolders.Content, new(2026, 12, 1)).Library;
        Assert.Equal(0, written.Code);
        Assert.Equal(library.RedFlags.Select(r => r.Id).Concat(library.Treatments.Select(t => t.Id.Value)),
            page.QuerySelectorAll("section").Select(s => s.Id));
        var quinine = page.QuerySelector("#quinine-bleeding")!.TextContent;
        Assert.Contains("Get medical help now, and stop quinine", quinine, StringComparison.Ordinal);
        Assert.Contains("MHRA warns over quinine and cramps. GPonline", quinine, StringComparison.Ordinal);
        Assert.Contains("May a page tell people to stop quinine", quinine, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("section"), s => Assert.NotEmpty(s.QuerySelectorAll("a[href^=http]")));
    }

    private static async Task<(int Code, string Output)> RunAsync(string? content, params string[] arguments)
    {
        var start =
            new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "CrampInfo.Web.dll"), .. arguments])
            { RedirectStandardOutput = true };
        if (content is not null)
            start.Environment["Content__Path"] = content;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
