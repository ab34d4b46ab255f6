using CrampInfo.Commands;
using CrampInfo.Content;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Content;

/// <summary>Articles of other programs arrive as drafts; nothing of ours is touched.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly FixtureFolder _content = new();
    private readonly DirectoryInfo _from = Directory.CreateTempSubdirectory("crampinfo-import-");

    public void Dispose()
    {
        _content.Dispose();
        _from.Delete(recursive: true);
    }

    [Theory]
    [InlineData("posts/sore-feet.md",
        "---\ntitle: \"Sore feet\"\ndescription: Why feet hurt.\ndate: 2024-03-02T10:00:00Z\ntags: [Sleep, unheard-of]\naliases: "
        + "[/old/feet/]\n---\n\n# Sore feet\n\nFeet hurt.\n\n## Why?\n\nShoes.\n")]
    [InlineData("sore-feet/index.md",
        "+++\ntitle = \"Sore feet\"\ndescription = \"Why feet hurt.\"\ndate = 2024-03-02\ntags = [\"Sleep\", \"unheard-of\"]\naliases = "
        + "[\"/old/feet\"]\n+++\nFeet hurt.\n\n## Why?\n\nShoes.\n")]
    [InlineData("_posts/2024-03-02-sore-feet.markdown",
        "---\ntitle: Sore feet\nexcerpt: Why feet hurt.\ndate: 2024-03-02 08:00\ncategories: Sleep\nkeywords: "
        + "[unheard-of]\nredirect_from: [/old/feet.html, /feet]\n---\nFeet hurt.\n\n## Why?\n\nShoes.\n")]
    [InlineData("docs/sore-feet.mdx",
        "---\ntitle: Sore feet\ndescription: Why feet hurt.\nlastUpdated: 2024-03-02\ntags: [{label: Sleep}, unheard-of]\naliases: "
        + "[feet]\n---\nimport Tabs from '@theme/Tabs';\n\nFeet hurt.\n\n:::note\nMind the gap.\n:::\n\n## Why?\n\nShoes.\n")]
    public void EachProgramsWayOfWriting_BecomesADraft_WithWhatItSaid(string path, string text)
    {
        Write(path, text);

        var (code, report) = Import();
        var draft = File.ReadAllText(Path.Combine(_content.Path, "articles", "sore-feet.md"));
        var loaded = ContentLoader.Load(_content.Path, new(2026, 6, 1));

        Assert.Equal(0, code);
        Assert.Contains("title: \"Sore feet\"", draft, StringComparison.Ordinal);
        Assert.Contains("summary: \"Why feet hurt.\"", draft, StringComparison.Ordinal);
        Assert.Contains("checked: 2024-03-02", draft, StringComparison.Ordinal);
        Assert.Contains("tags: [sleep]", draft, StringComparison.Ordinal);
        Assert.Contains("feet", draft[draft.IndexOf("former-slugs", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("status: draft", draft, StringComparison.Ordinal);
        Assert.Contains("## Why? {#why}", draft, StringComparison.Ordinal);
        Assert.Contains("Shoes.", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("import Tabs", draft, StringComparison.Ordinal);
        Assert.Contains("unheard-of", report, StringComparison.Ordinal);
        Assert.False(loaded.HasErrors, string.Join('\n', loaded.Diagnostics));
    }

    [Fact]
    public void ABareText_GetsItsTitleAndSummaryFromItself()
    {
        Write("notes.md", "# Cold hands\n\nHands get cold in winter. Gloves help.\n");

        Import();
        var draft = File.ReadAllText(Path.Combine(_content.Path, "articles", "notes.md"));

        Assert.Contains("title: \"Cold hands\"", draft, StringComparison.Ordinal);
        Assert.Contains("summary: \"Hands get cold in winter.\"", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsOverwritten_AndABadFileIsNamedAndLeft()
    {
        var before = File.ReadAllText(Path.Combine(_content.Path, "articles", "calf.md"));
        Write("calf.md", "# Mine\n\nText.\n");
        Write("broken.md", "---\ntitle: [\n---\nText.\n");
        Write("open.md", "---\ntitle: x\n");
        Write("deep.md", $"---\ntitle: {new string('[', 5000)}\n---\nText.\n");
        File.WriteAllBytes(Path.Combine(_from.FullName, "latin.md"), [0x23, 0x20, 0xE9, 0x0A]);
        File.WriteAllBytes(Path.Combine(_from.FullName, "long.md"), new byte[2 * 1024 * 1024]);
        Write("good.md", "# Good\n\nText.\n");

        var (code, report) = Import();

        Assert.Equal(1, code);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_content.Path, "articles", "calf.md")));
        Assert.All(["calf.md", "broken.md", "open.md", "deep.md", "latin.md", "long.md"],
            f => Assert.Contains($"{f} was left: ", report, StringComparison.Ordinal));
        Assert.Contains("1 taken as drafts, 6 left", report, StringComparison.Ordinal);
    }

    [Fact]
    public void FiveHundredArticles_ArriveAtOnce()
    {
        for (var i = 0; i < 500; i++)
            Write($"a{i % 10}/page-{i}.md",
                $"---\ntitle: Page {i}\ntags: [Sleep]\n---\n{string.Concat(Enumerable.Repeat($"Words of page {i}.\n\n", 100))}");

        var (code, report) = Import();

        Assert.Equal(0, code);
        Assert.Contains("500 taken as drafts, 0 left", report, StringComparison.Ordinal);
        Assert.False(ContentLoader.Load(_content.Path, new(2026, 6, 1)).HasErrors);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_from.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private (int Code, string Report) Import()
    {
        using var report = new StringWriter();
        return (ImportCommand.Run(_from.FullName, _content.Path, report), report.ToString());
    }
}
