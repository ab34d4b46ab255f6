using System.Diagnostics;
using System.Xml.Linq;
using CrampInfo.Commands;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Web;

/// <summary>What changed, when, and who approved it: told to readers, and asked for by the check.</summary>
public sealed class ChangeTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly FixtureFolder _folder = new();

    private string Calf => Path.Combine(_folder.Path, "articles", "calf.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AChangedClaim_FailsTheCheck_UntilReadersAreTold()
    {
        Assert.Equal(0, Tell("First published.", ChangeKind.Clinical, "2026-01-01"));
        Assert.Empty(Load().Diagnostics);

        File.WriteAllText(Calf, File.ReadAllText(Calf).Replace("Long walks can tire", "Short walks can tire", StringComparison.Ordinal));
        Assert.Contains(Load().Diagnostics, d => d.Code == "unrecorded-change"
            && d.Message.Contains("crampinfo change calf", StringComparison.Ordinal));

        Tell("Short walks are named too: \"even short ones\".", ChangeKind.Clinical, "2026-02-01");
        Assert.Empty(Load().Diagnostics);

        File.WriteAllText(Calf, File.ReadAllText(Calf).Replace("Read [foot cramps]", "See [foot cramps]", StringComparison.Ordinal));
        Assert.Empty(Load().Diagnostics);
    }

    [Fact]
    public async Task Changes_StandAtTheFoot_AndTheClinicalOnesInTheFeeds()
    {
        Tell("First published.", ChangeKind.Clinical, "2026-01-01");
        Tell("Plainer words.", ChangeKind.Editorial, "2026-03-01", "A. Editor");
        await using var site = new CrampInfoFactory { ContentPath = _folder.Path };
        using var client = site.CreatePlainClient();

        var page = await client.GetStringAsync("/calf");
        var feed = XDocument.Parse(await client.GetStringAsync("/feed.xml")).Root!;
        var tag = XDocument.Parse(await client.GetStringAsync("/tags/sleep/feed.xml")).Root!;

        Assert.Contains("<h2 id=\"changes\">What changed</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Plainer words. Approved by A. Editor.", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("2026-01-01", StringComparison.Ordinal) < page.IndexOf("2026-03-01", StringComparison.Ordinal),
            "checked, then changed");
        foreach (var each in new[] { feed, tag })
        {
            var told = each.Elements(Atom + "entry").Where(e => e.Element(Atom + "title")!.Value == "Calf cramps").ToList();
            Assert.Contains("First published.", Assert.Single(told).Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        }

        Assert.Contains("/tags/sleep/feed.xml", await client.GetStringAsync("/tags/sleep"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/tags/nothing/feed.xml")).StatusCode);
    }

    [Fact]
    public async Task AChangeAfterTheReview_IsSaidOnThePage()
    {
        Tell("Short walks are named too.", ChangeKind.Clinical, "2026-03-01");
        File.WriteAllText(Calf,
            File.ReadAllText(Calf)
            .Replace("changes:", "reviewer: {name: A. Doctor, role: GP, reviewed: 2026-02-01}\nchanges:", StringComparison.Ordinal));
        await using var site = new CrampInfoFactory { ContentPath = _folder.Path };
        using var client = site.CreatePlainClient();

        Assert.Contains("has changed since it was reviewed", await client.GetStringAsync("/calf"), StringComparison.Ordinal);
        Assert.DoesNotContain("has changed since it was reviewed", await client.GetStringAsync("/foot"), StringComparison.Ordinal);
    }

    [Fact]
    public void History_SaysWhoChangedWhat_FromGit()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=A. Editor", "-c", "user.email=a@example.org", "commit", "-qm", "The calf page");
        var said = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Assert.Equal(0, HistoryCommand.Run(_folder.Path, "calf", lines: false));
        }
        finally
        {
            Console.SetOut(said);
        }

        Assert.Matches(@"\d{4}-\d\d-\d\d  A\. Editor  The calf page", output.ToString());
        Assert.Equal(1, HistoryCommand.Run(_folder.Path, "nothing", lines: false));
    }

    private int Tell(string what, ChangeKind kind, string date, string? by = null) =>
        ChangeCommand.Run(_folder.Path, "calf", what, kind, by, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    private ContentLoadResult Load() => ContentLoader.Load(_folder.Path, Today);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
