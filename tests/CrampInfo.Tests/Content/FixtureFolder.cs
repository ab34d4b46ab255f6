namespace CrampInfo.Tests.Content;

/// <summary>
/// A copy of <c>Fixtures/_valid</c> with the few changes of another fixture laid over it, so that each fixture shows its one mistake
/// and nothing else. A file replaces or adds; <c>x.append</c> is added to x; each line of <c>x.replace</c> is "old => new"; <c>x.delete</c>
/// takes x away.
/// </summary>
internal sealed class FixtureFolder : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-fixture-");

    public FixtureFolder(string? fixture = null)
    {
        Path = System.IO.Path.Combine(_temporary.FullName, "content");
        Lay(System.IO.Path.Combine(TestFolders.Fixtures, "_valid"));
        if (fixture is not null)
            Lay(System.IO.Path.Combine(TestFolders.Fixtures, fixture));
    }

    /// <summary>The folder to load.</summary>
    public string Path { get; }

    public void Dispose() => _temporary.Delete(recursive: true);

    private void Lay(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            var changed = System.IO.Path.ChangeExtension(target, null);
            switch (System.IO.Path.GetExtension(file))
            {
                case ".append":
                    File.AppendAllText(changed, File.ReadAllText(file));
                    break;
                case ".replace":
                    foreach (var line in File.ReadLines(file))
                        Replace(changed, line.Split(" => "));
                    break;
                case ".delete":
                    File.Delete(changed);
                    break;
                default:
                    File.Copy(file, target, overwrite: true);
                    break;
            }
        }
    }

    private static void Replace(string file, string[] change)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(change[0], text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(change[0], change[1], StringComparison.Ordinal));
    }
}
