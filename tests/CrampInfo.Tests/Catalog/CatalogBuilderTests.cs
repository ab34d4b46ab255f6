using CrampInfo.Catalog;
using CrampInfo.Tests.Web;

namespace CrampInfo.Tests.Catalog;

/// <summary>The catalog is derived and disposable: built whole, swapped in at once, rebuilt whenever it does not fit.</summary>
public sealed class CatalogBuilderTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    [Fact]
    public async Task EnsureCurrent_NoFile_BuildsItWhole()
    {
        var reason = _folder.EnsureCurrent();

        Assert.Equal("there is none yet", reason);
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
        Assert.Equal(CatalogFolder.Library.Articles.Count, (await new ArticleCatalog(_folder.Path).ListAsync()).Count);
    }

    [Fact]
    public void EnsureCurrent_Current_LeavesItAlone()
    {
        _folder.EnsureCurrent();
        var written = File.GetLastWriteTimeUtc(_folder.Path);

        Assert.Null(_folder.EnsureCurrent());
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.Path));
    }

    [Fact]
    public async Task EnsureCurrent_ContentChanged_BuildsItAgain()
    {
        _folder.EnsureCurrent();
        using var content = new ContentCopy();
        content.Replace("articles/night-leg-cramps.md", "title: Night leg cramps\n", "title: Cramps at night\n");

        var reason = CatalogBuilder.EnsureCurrent(CatalogFolder.Load(content.Path), _folder.Path);

        Assert.Equal("the content has changed", reason);
        Assert.Equal("Cramps at night", (await new ArticleCatalog(_folder.Path).FindAsync("night-leg-cramps"))!.Summary.Title);
    }

    [Fact]
    public void Hash_IsTheSame_WhereverTheFolderIs()
    {
        using var content = new ContentCopy();

        Assert.Equal(CatalogFolder.Library.Hash, CatalogFolder.Load(content.Path).Hash);
    }

    [Fact]
    public void EnsureCurrent_OtherSchema_BuildsItAgain()
    {
        _folder.EnsureCurrent();
        _folder.Execute("UPDATE Meta SET Value = '0' WHERE Key = 'schema-version'");

        Assert.Equal("it has another schema version", _folder.EnsureCurrent());
        Assert.Null(_folder.EnsureCurrent());
    }

    [Fact]
    public async Task EnsureCurrent_Truncated_BuildsItAgain()
    {
        _folder.EnsureCurrent();
        using (var file = File.OpenWrite(_folder.Path))
            file.SetLength(file.Length / 2);

        await IsBuiltAgain("it is damaged");
    }

    [Fact]
    public async Task EnsureCurrent_Empty_BuildsItAgain()
    {
        Directory.CreateDirectory(_folder.Folder);
        await File.WriteAllBytesAsync(_folder.Path, []);

        await IsBuiltAgain("it is damaged");
    }

    [Fact]
    public async Task EnsureCurrent_NotADatabase_BuildsItAgain()
    {
        Directory.CreateDirectory(_folder.Folder);
        await File.WriteAllTextAsync(_folder.Path, new string('x', 10_000));

        await IsBuiltAgain("it is damaged");
    }

    [Fact]
    public async Task EnsureCurrent_OverwrittenInTheMiddle_BuildsItAgain()
    {
        _folder.EnsureCurrent();
        await using (var file = File.OpenWrite(_folder.Path))
        {
            file.Position = file.Length / 3 / 4096 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 40_960).ToArray());
        }

        await IsBuiltAgain("it is damaged");
    }

    [Fact]
    public async Task EnsureCurrent_ATableIsMissing_BuildsItAgain()
    {
        _folder.EnsureCurrent();
        _folder.Execute("DROP TABLE Meta");

        await IsBuiltAgain("it is damaged");
    }

    [Fact]
    public async Task Build_WhileItIsRead_NeverShowsHalfACatalog()
    {
        _folder.EnsureCurrent();
        var catalog = new ArticleCatalog(_folder.Path);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
                Assert.Equal(CatalogFolder.Library.Articles.Count, (await catalog.ListAsync()).Count);
            return reads;
        });

        for (var i = 0; i < 3; i++)
            CatalogBuilder.Build(CatalogFolder.Library, _folder.Path);
        await stop.CancelAsync();

        Assert.NotEqual(0, await reading);
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
    }

    [Fact]
    public async Task Build_ThatFails_LeavesTheOldCatalog_AndNoDraft()
    {
        _folder.EnsureCurrent();

        Assert.ThrowsAny<Exception>(() => CatalogBuilder.Build(null!, _folder.Path));

        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
        Assert.Equal(CatalogFolder.Library.Articles.Count, (await new ArticleCatalog(_folder.Path).ListAsync()).Count);
    }

    [Fact]
    public void EnsureCurrent_ContentThatCannotBeWritten_IsAllItNeeds()
    {
        using var content = new ContentCopy();
        var before = Directory.EnumerateFileSystemEntries(content.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var entry in before.Append(content.Path))
            File.SetAttributes(entry, File.GetAttributes(entry) | FileAttributes.ReadOnly);

        CatalogBuilder.EnsureCurrent(CatalogFolder.Load(content.Path), _folder.Path);

        Assert.Equal(before, Directory.EnumerateFileSystemEntries(content.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        foreach (var entry in before.Append(content.Path))
            File.SetAttributes(entry, File.GetAttributes(entry) & ~FileAttributes.ReadOnly);
    }

    [Fact]
    public async Task TheCatalog_IsOpenedForReadingOnly()
    {
        _folder.EnsureCurrent();
        File.SetAttributes(_folder.Path, FileAttributes.ReadOnly);
        var before = await File.ReadAllBytesAsync(_folder.Path);

        Assert.True(await new ArticleCatalog(_folder.Path).IsReadableAsync());

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Path));
        Assert.Equal([_folder.Path], Directory.EnumerateFiles(_folder.Folder));
        File.SetAttributes(_folder.Path, FileAttributes.Normal);
    }

    [Fact]
    public async Task ReadingACatalogThatIsNotThere_MakesNone()
    {
        Directory.CreateDirectory(_folder.Folder);

        await Assert.ThrowsAnyAsync<Exception>(() => new ArticleCatalog(_folder.Path).ListAsync());

        Assert.Empty(Directory.EnumerateFiles(_folder.Folder));
    }

    public void Dispose() => _folder.Dispose();

    private async Task IsBuiltAgain(string reason)
    {
        Assert.StartsWith(reason, _folder.EnsureCurrent(), StringComparison.Ordinal);
        Assert.Null(_folder.EnsureCurrent());
        Assert.Equal(CatalogFolder.Library.Articles.Count, (await new ArticleCatalog(_folder.Path).ListAsync()).Count);
    }
}
