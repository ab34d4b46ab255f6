using System.Diagnostics;
using CrampInfo.Catalog;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Catalog;

/// <summary>
/// The site's file is derived and disposable: baked beside the old one, swapped in whole, baked again whenever it does not fit.
/// </summary>
public sealed class BakerTests : IDisposable
{
    private readonly CatalogFolder _folder = new();
    private readonly FixtureFolder _content = new();

    [Fact]
    public void NoFile_IsBakedWhole_AndNothingIsLeftBesideIt()
    {
        var result = _folder.Bake(_content.Path);

        Assert.Equal("there is none yet", result.Reason);
        Assert.Equal(result.Rendered, _folder.Ask(s => s.Articles.Count));
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public void ACurrentFile_IsLeftAlone()
    {
        _folder.Bake(_content.Path);
        var written = File.GetLastWriteTimeUtc(_folder.Path);

        Assert.Null(_folder.Bake(_content.Path).Reason);
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.Path));
    }

    [Fact]
    public void TheHash_IsTheSame_WhereverTheFolderIs()
    {
        using var other = new FixtureFolder();
        _folder.Bake(_content.Path);

        Assert.Null(_folder.Bake(other.Path).Reason);
    }

    [Theory]
    [InlineData("articles/calf.md", "title: ", "title: Changed ", 1)]
    [InlineData("treatments.yml", "benefit: ", "benefit: Changed ", 1)]
    [InlineData("glossary.yml", "plain: ", "plain: changed ", 1)]
    [InlineData("sources.yml", "title: ", "title: Changed ", 0)]
    [InlineData("emergency-numbers.yml", "name: ", "name: Changed ", 0)]
    public void WhenOneFileChanges_OnlyWhatUsesItIsRenderedAgain_AndTheFileIsAsIfBakedWhole(string file, string old, string now, int least)
    {
        Edit("articles/calf.md",
            t => t.Replace("Long walks can tire the calf",
            "The tendon may ache [@handbook].\n\n::: verdict stretching\n:::\n\nLong walks can tire the calf", StringComparison.Ordinal));
        _folder.Bake(_content.Path);
        Edit(file, t => t.Replace(old, now, StringComparison.Ordinal));

        var result = _folder.Bake(_content.Path);

        Assert.Equal("the content has changed", result.Reason);
        Assert.InRange(result.Rendered, least, _folder.Ask(s => s.Articles.Count));
        IsAsIfBakedWhole();
    }

    [Fact]
    public void AnArticleThatNothingLinksTo_IsRenderedAlone()
    {
        Add("lonely", "calf");
        _folder.Bake(_content.Path);
        Edit("articles/lonely.md", t => t.Replace("Rest the leg", "Rest the whole leg", StringComparison.Ordinal));

        Assert.Equal(1, _folder.Bake(_content.Path).Rendered);
        IsAsIfBakedWhole();
    }

    [Fact]
    public void ArticlesThatComeGoAndMove_LeaveTheFileAsIfBakedWhole()
    {
        _folder.Bake(_content.Path);
        Add("new-one", "foot");
        _folder.Bake(_content.Path);
        IsAsIfBakedWhole();

        File.Move(Path.Combine(_content.Path, "articles", "new-one.md"), Path.Combine(_content.Path, "articles", "moved-one.md"));
        _folder.Bake(_content.Path);
        IsAsIfBakedWhole();

        File.Delete(Path.Combine(_content.Path, "articles", "moved-one.md"));
        _folder.Bake(_content.Path);
        IsAsIfBakedWhole();
    }

    [Theory]
    [InlineData("uncited-claim")]
    [InlineData("stale-learning")]
    public void MistakesOfEditing_StopNoBake_AndAreKeptInTheFile(string mistake)
    {
        using var content = new FixtureFolder(mistake);

        var result = _folder.Bake(content.Path);

        Assert.Empty(result.Stopped);
        Assert.Contains(_folder.Ask(s => s.Diagnostics()), d => d.Code == mistake);
        Assert.NotNull(_folder.Ask(s => s.Find("calf")));
    }

    [Fact]
    public void WhatWasLearned_CutShort_StopsTheBake()
    {
        File.WriteAllBytes(Path.Combine(_content.Path, "learned.bin"), [1, 2, 3]);

        Assert.Contains(_folder.Bake(_content.Path).Stopped, d => d is { File: "content/learned.bin", Code: "unreadable" });
    }

    [Theory]
    [InlineData("bad-yaml")]
    [InlineData("unknown-sign")]
    [InlineData("raw-html")]
    public void WhatCannotBeServed_StopsTheBake_AndTheFileStaysAsItWas(string mistake)
    {
        _folder.Bake(_content.Path);
        var before = File.ReadAllBytes(_folder.Path);
        using var content = new FixtureFolder(mistake);

        var result = _folder.Bake(content.Path);

        Assert.Contains(result.Stopped, d => d.Code == mistake);
        Assert.Equal(before, File.ReadAllBytes(_folder.Path));
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public void AMistakeThatWasMended_IsForgotten()
    {
        _folder.Bake(_content.Path);
        Edit("articles/calf.md", t => t + "\nSee [nothing](/no-such-page).\n");
        _folder.Bake(_content.Path);
        Assert.Contains(_folder.Ask(s => s.Diagnostics()), d => d.Code == "dead-link");

        Edit("articles/calf.md", t => t.Replace("\nSee [nothing](/no-such-page).\n", "", StringComparison.Ordinal));
        _folder.Bake(_content.Path);

        Assert.DoesNotContain(_folder.Ask(s => s.Diagnostics()), d => d.Code == "dead-link");
    }

    [Fact]
    public void AnotherSchema_IsBakedAgain()
    {
        _folder.Bake(_content.Path);
        _folder.Execute("UPDATE Meta SET Value = '0' WHERE Key = 'schema-version'");

        Assert.Equal("it has another schema version", _folder.Bake(_content.Path).Reason);
        Assert.Null(_folder.Bake(_content.Path).Reason);
    }

    public static TheoryData<string> Damages => ["cut", "empty", "no database", "overwritten", "one byte", "a table less"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void ADamagedFile_IsNoticed_AndBakedAgain(string damage)
    {
        _folder.Bake(_content.Path);
        var bytes = File.ReadAllBytes(_folder.Path);
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(_folder.Path, bytes[..(bytes.Length / 2)]);
                break;
            case "empty":
                File.WriteAllBytes(_folder.Path, []);
                break;
            case "no database":
                File.WriteAllText(_folder.Path, new string('x', 10_000));
                break;
            case "overwritten":
                bytes.AsSpan(bytes.Length / 3, 40_960).Fill(0xA5);
                File.WriteAllBytes(_folder.Path, bytes);
                break;
            case "one byte":
                bytes[^1] ^= 1;
                File.WriteAllBytes(_folder.Path, bytes);
                break;
            default:
                _folder.Execute("DROP TABLE Meta");
                break;
        }

        Assert.Throws<SiteFileException>(() => Site.Open(_folder.Path));
        Assert.Equal("it is damaged", _folder.Bake(_content.Path).Reason);
        Assert.Null(_folder.Bake(_content.Path).Reason);
    }

    [Fact]
    public async Task AFileThatIsReplacedWhileItIsRead_IsReadToItsEnd()
    {
        _folder.Bake(_content.Path);
        var site = Site.Open(_folder.Path);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
                Assert.All(site.Articles, a => Assert.NotEmpty(site.Find(a.Slug)!.Sections));
            return reads;
        });

        for (var i = 0; i < 3; i++)
            Baker.Bake(_content.Path, _folder.Path, new(CatalogFolder.Today) { Whole = true });
        File.Delete(_folder.Path);
        await stop.CancelAsync();

        Assert.NotEqual(0, await reading);
        Assert.Empty(Directory.EnumerateFiles(_folder.Folder));
        site.LetGo();
    }

    [Fact]
    public void ASite_StaysOpen_UntilItsLastHolderLetsGo()
    {
        _folder.Bake(_content.Path);
        var site = Site.Open(_folder.Path);
        Assert.True(site.TryHold());

        site.LetGo();
        Assert.NotNull(site.Find("calf"));
        site.LetGo();

        Assert.False(site.TryHold());
    }

    [Fact]
    public void DraftsOfBakesThatWereEnded_AreSwept()
    {
        Directory.CreateDirectory(_folder.Folder);
        File.WriteAllText($"{_folder.Path}.999999999-0.new", "half");
        File.WriteAllText($"{_folder.Path}.{Environment.ProcessId}-0.new", "half");

        _folder.Bake(_content.Path);

        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public async Task TwoBakesOfOneFile_KilledAtRandom_FiftyTimes_LeaveAGoodFile()
    {
        _folder.Bake(_content.Path);
        var random = new Random(1);
        for (var i = 0; i < 25; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => BakeAsync(killedAfter: random.Next(300))));

            Assert.NotNull(_folder.Ask(s => s.Find("calf")));
        }

        Baker.Bake(_content.Path, _folder.Path, new(CatalogFolder.Today) { Whole = true });
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public async Task TwoBakesOfOneFile_BothEndWell()
    {
        var codes = await Task.WhenAll(BakeAsync(), BakeAsync());

        Assert.Equal([0, 0], codes);
        Assert.NotNull(_folder.Ask(s => s.Find("calf")));
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public void ADraftThatAnotherMachineSwept_IsMadeAgain()
    {
        var swept = 0;

        var result = Baker.Bake(_content.Path, _folder.Path, new(CatalogFolder.Today)
        {
            Progress = (_, _) =>
            {
                if (swept++ == 0)
                    File.Delete(Directory.EnumerateFiles(_folder.Folder, "*.new").Single());
            },
        });

        Assert.Equal("there is none yet", result.Reason);
        Assert.NotNull(_folder.Ask(s => s.Find("calf")));
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public void ContentThatCannotBeWritten_IsAllItNeeds()
    {
        var before = Directory.EnumerateFileSystemEntries(_content.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToList();
        foreach (var entry in before.Append(_content.Path))
            File.SetAttributes(entry, File.GetAttributes(entry) | FileAttributes.ReadOnly);

        _folder.Bake(_content.Path);

        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_content.Path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal));
        foreach (var entry in before.Append(_content.Path))
            File.SetAttributes(entry, File.GetAttributes(entry) & ~FileAttributes.ReadOnly);
    }

    [Fact]
    public void ASite_IsOpenedForReadingOnly()
    {
        _folder.Bake(_content.Path);
        File.SetAttributes(_folder.Path, FileAttributes.ReadOnly);
        var before = File.ReadAllBytes(_folder.Path);

        Assert.NotEmpty(_folder.Ask(s => s.Find("calf")!.Sections));

        Assert.Equal(before, File.ReadAllBytes(_folder.Path));
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
        File.SetAttributes(_folder.Path, FileAttributes.Normal);
    }

    [Fact]
    public void OpeningAFileThatIsNotThere_MakesNone()
    {
        Directory.CreateDirectory(_folder.Folder);

        Assert.Equal("there is none yet", Assert.Throws<SiteFileException>(() => Site.Open(_folder.Path)).Message);

        Assert.Empty(Directory.EnumerateFiles(_folder.Folder));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _content.Dispose();
    }

    /// <summary>Bakes everything in a process of its own, and kills it so many milliseconds after it has begun.</summary>
    private async Task<int> BakeAsync(int? killedAfter = null)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "CrampInfo.Web.dll"), "bake", _content.Path, "--out", _folder.Path,
            "--whole"];
        using var bake = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        if (killedAfter is { } wait)
        {
            await bake.StandardOutput.ReadLineAsync();
            await Task.Delay(wait);
            bake.Kill();
        }

        await bake.WaitForExitAsync();
        return bake.ExitCode;
    }

    private void IsAsIfBakedWhole()
    {
        using var whole = new CatalogFolder();
        whole.Bake(_content.Path);

        Assert.Equal(whole.Rows(), _folder.Rows());
    }

    private void Edit(string file, Func<string, string> change)
    {
        var path = Path.Combine(_content.Path, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }

    private void Add(string slug, string like)
    {
        var text = File.ReadAllText(Path.Combine(_content.Path, "articles", like + ".md"));
        File.WriteAllText(Path.Combine(_content.Path, "articles", slug + ".md"),
            text.Replace("\n---\n", "\n---\nRest the leg.\n\n", StringComparison.Ordinal));
    }
}
