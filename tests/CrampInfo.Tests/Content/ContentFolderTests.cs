using System.Diagnostics;
using CrampInfo.Content;

namespace CrampInfo.Tests.Content;

/// <summary>What may lie in a content folder beside plain files, and what becomes of it.</summary>
public sealed class ContentFolderTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void ALinkThatLeadsOut_IsNamed_AndNotRead()
    {
        using var folder = new FixtureFolder();
        using var outside = new FixtureFolder();
        File.CreateSymbolicLink(At(folder, "articles/secret.md"), At(outside, "articles/calf.md"));
        Directory.CreateSymbolicLink(At(folder, "articles/more"), At(outside, "articles"));
        File.Delete(At(folder, "tags.yml"));
        File.CreateSymbolicLink(At(folder, "tags.yml"), At(outside, "tags.yml"));

        var result = ContentLoader.Load(folder.Path, Today);

        Assert.Equal(["content/articles/more", "content/articles/secret.md", "content/tags.yml"],
            result.Diagnostics.Where(d => d.Code == "foreign-file").Select(d => d.File));
        Assert.Null(result.Library.Find("secret"));
        Assert.Empty(result.Library.Tags);
    }

    [Fact]
    public void ALinkedFolderThatStaysInside_IsReadAndHashed()
    {
        using var folder = new FixtureFolder();
        Directory.Move(At(folder, "articles"), At(folder, "written"));
        Directory.CreateSymbolicLink(At(folder, "articles"), At(folder, "written"));

        var before = ContentLoader.Load(folder.Path, Today);
        var hash = ContentFolder.HashOf(new ContentFolder(folder.Path, new()).Inputs());
        File.AppendAllText(At(folder, "written/calf.md"), "\nIt passes.\n");
        var after = ContentFolder.HashOf(new ContentFolder(folder.Path, new()).Inputs());

        Assert.Empty(before.Diagnostics);
        Assert.NotNull(before.Library.Find("calf"));
        Assert.NotEqual(hash, after);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("loop")]
    [InlineData("nowhere")]
    public void ALinkThatLeadsInACircleOrNowhere_IsNamed(string target)
    {
        using var folder = new FixtureFolder();
        Directory.CreateSymbolicLink(At(folder, "articles/loop"), target);

        Assert.Equal(("content/articles/loop", "foreign-file"),
            Assert.Single(ContentLoader.Load(folder.Path, Today).Diagnostics.Select(d => (d.File, d.Code))));
    }

    [Fact]
    public async Task APipe_IsNamed_AndNotWaitedFor()
    {
        using var folder = new FixtureFolder();
        await Process.Start("mkfifo", At(folder, "articles/pipe.md")).WaitForExitAsync();
        await Process.Start("mkfifo", At(folder, "drawings/pipe.svg")).WaitForExitAsync();

        var load = Task.Run(() => ContentLoader.Load(folder.Path, Today));

        Assert.Same(load, await Task.WhenAny(load, Task.Delay(TimeSpan.FromSeconds(30))));
        Assert.Equal([("content/articles/pipe.md", "unreadable"), ("content/drawings/pipe.svg", "unreadable")],
            (await load).Diagnostics.Select(d => (d.File, d.Code)));
    }

    private static string At(FixtureFolder folder, string name) => Path.Combine(folder.Path, name);
}
