namespace CrampInfo.Tests.Web;

/// <summary>A copy of the published content that a test may change.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-content-");

    public ContentCopy()
    {
        Path = System.IO.Path.Combine(_temporary.FullName, "content");
        foreach (var file in Directory.EnumerateFiles(TestFolders.Content, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(TestFolders.Content, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Replaces words of a file, which must be there.</summary>
    public void Replace(string file, string old, string now)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public void Dispose() => _temporary.Delete(recursive: true);
}
