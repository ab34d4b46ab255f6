using System.Net;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Web;

/// <summary>A start never fails while there is a good file; with nothing to serve it says why in a sentence.</summary>
public sealed class StartTests : IDisposable
{
    private readonly FixtureFolder _content = new();

    [Theory]
    [InlineData("broken")]
    [InlineData("gone")]
    [InlineData("unreadable")]
    public async Task ContentThatCannotBeServed_LeavesTheLastGoodSite_AndAWarning(string how)
    {
        await using var first = new CrampInfoFactory { ContentPath = _content.Path };
        using (var client = first.CreatePlainClient())
            await client.PageAsync("/calf");
        Spoil(how);

        await using var second = new CrampInfoFactory { ContentPath = _content.Path };
        File.Copy(first.CatalogPath, second.CatalogPath);
        using var later = second.CreatePlainClient();

        Assert.Equal(HttpStatusCode.OK, (await later.PageAsync("/calf")).Status);
        Assert.Equal(HttpStatusCode.OK, (await later.PageAsync("/health/ready")).Status);
        Assert.StartsWith("Degraded", (await later.PageAsync("/health/content")).Text, StringComparison.Ordinal);
        Directory.CreateDirectory(_content.Path);
    }

    [Theory]
    [InlineData("broken", "no-front-matter")]
    [InlineData("gone", "missing-folder")]
    public async Task NothingToServe_EndsWithOneSentence(string how, string mistake)
    {
        Spoil(how);
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };

        var refusal = Assert.Throws<ContentException>(site.CreatePlainClient).Message;

        Assert.StartsWith("There is nothing to serve. ", refusal, StringComparison.Ordinal);
        Assert.Contains(mistake, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
        Assert.False(File.Exists(site.CatalogPath));
        Directory.CreateDirectory(_content.Path);
    }

    [Fact]
    public async Task MistakesOfEditing_StopNoStart()
    {
        using var content = new FixtureFolder("repeated-text");
        await using var site = new CrampInfoFactory { ContentPath = content.Path };
        using var client = site.CreatePlainClient();

        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/calf")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/foot")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PageAsync("/content-errors")).Status);
    }

    [Fact]
    public async Task AFileOfDevelopment_ThatLacksAnArticle_IsNotServedInProduction()
    {
        File.WriteAllText(Path.Combine(_content.Path, "articles", "rest.md"), "no front matter");
        await using var development = new CrampInfoFactory { ContentPath = _content.Path, EnvironmentName = "Development" };
        using (var client = development.CreatePlainClient())
            await client.PageAsync("/foot");

        await using var production = new CrampInfoFactory { ContentPath = _content.Path };
        File.Copy(development.CatalogPath, production.CatalogPath);

        Assert.Throws<ContentException>(production.CreatePlainClient);
    }

    [Fact]
    public async Task AFolderThatCannotBeWritten_IsServedFromAFileBakedBefore()
    {
        await using var first = new CrampInfoFactory { ContentPath = _content.Path };
        using (var client = first.CreatePlainClient())
            await client.PageAsync("/calf");
        var locked = Path.GetDirectoryName(first.CatalogPath)!;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await using var second = new CrampInfoFactory { ContentPath = _content.Path, Settings = { ["Catalog:Path"] = first.CatalogPath } };
        using var later = second.CreatePlainClient();
        Assert.Equal(HttpStatusCode.OK, (await later.PageAsync("/calf")).Status);
        Assert.StartsWith("Healthy", (await later.PageAsync("/health/content")).Text, StringComparison.Ordinal);

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task APlaceThatCannotBeWritten_IsLeftForOneOfItsOwn()
    {
        await using var site = new CrampInfoFactory
        {
            ContentPath = _content.Path,
            Settings = { ["Catalog:Path"] = "/proc/no-such-place/site.db" }
        };
        using var client = site.CreatePlainClient();

        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/calf")).Status);
    }

    public void Dispose() => _content.Dispose();

    private void Spoil(string how)
    {
        var article = Path.Combine(_content.Path, "articles", "calf.md");
        switch (how)
        {
            case "broken":
                File.WriteAllText(article, "no front matter");
                break;
            case "gone":
                Directory.Delete(_content.Path, recursive: true);
                break;
            default:
                // Root may read everything, so a file is put where a folder is expected.
                Directory.Delete(Path.Combine(_content.Path, "articles"), recursive: true);
                Directory.Delete(Path.Combine(_content.Path, "red-flags"), recursive: true);
                break;
        }
    }
}
