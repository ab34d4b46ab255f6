using System.Text;
using CrampInfo.Content;
using CsCheck;

namespace CrampInfo.Tests.Content;

/// <summary>Whatever happens to a content file, the check goes on to its end and names a file that is there.</summary>
public sealed class BrokenFileTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>Every file of the valid folder, one of each kind at least.</summary>
    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Valid, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Valid, f))
            .Order(StringComparer.Ordinal)];

    private static string Valid => Path.Combine(TestFolders.Fixtures, "_valid");

    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", "\"", "'", ": ", "- ", "|", ">", "&a ", "*a", "!!x ", "%", "@", "`", "#", "\t", "\n", "---\n", "...\n", "? ",
        ",", "\\", "<", "<!--", "]]>", "&#0;", "{#", ":::", "[@", "é", "\u202E", "\0", "99999999999999999999", "~", "null",
    ];

    private static readonly Gen<(int File, (int Kind, double At, double Length, int Piece, byte[] Bytes)[] Changes)> Changes = Gen.Select(
        Gen.Int[0, Names.Length - 1],
        Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, Pieces.Length - 1], Gen.Byte.Array[1, 8]).Array[1, 3]);

    [Fact]
    public void ABrokenFile_GivesAListThatNamesFiles_AndNeverAnException()
    {
        using var folder = new FixtureFolder();
        Rounds.Of(Changes, 500, change =>
        {
            var path = Path.Combine(folder.Path, Names[change.File]);
            var whole = File.ReadAllBytes(path);
            var broken = change.Changes.Aggregate(whole, Break);
            try
            {
                File.WriteAllBytes(path, broken);
                Assert.All(ContentLoader.Load(folder.Path, Today).Diagnostics, d =>
                    Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(folder.Path)!, d.File)), $"{d} names no file"));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{Names[change.File]} as\n{Encoding.UTF8.GetString(broken)}", e);
            }
            finally
            {
                File.WriteAllBytes(path, whole);
            }
        });
    }

    [Theory]
    [InlineData("red-flags/colour.yml", "article: calf", "article: [calf")]
    [InlineData("tags.yml", "- id: sleep", "- id: [sleep")]
    [InlineData("glossary.yml", "term: tendon", "term: {tendon")]
    [InlineData("articles/calf.md", "when: [night]", "when: [night")]
    public void ABracketLeftOpen_IsBadYamlAtItsPlace(string name, string old, string now)
    {
        using var folder = new FixtureFolder();
        var path = Path.Combine(folder.Path, name);
        var text = File.ReadAllText(path);
        var line = text[..text.IndexOf(old, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));

        var found = Assert.Single(ContentLoader.Load(folder.Path, Today).Diagnostics, d => d.Code == "bad-yaml");

        Assert.Equal("content/" + name, found.File);
        Assert.InRange(found.Line, line, line + 1);
    }

    [Fact]
    public void AFewLinesThatStandForMillions_AreRefused()
    {
        using var folder = new FixtureFolder();
        var lines = Enumerable.Range(1, 30).Select(i => $"- &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]")
            .Prepend("- &a0 [x]");
        File.WriteAllText(Path.Combine(folder.Path, "tags.yml"), string.Join('\n', lines));

        Assert.Contains(ContentLoader.Load(folder.Path, Today).Diagnostics,
            d => d is { File: "content/tags.yml", Code: "bad-yaml", Line: 2 });
    }

    private static byte[] Break(byte[] file, (int Kind, double At, double Length, int Piece, byte[] Bytes) change)
    {
        var at = (int)(change.At * file.Length);
        var end = Math.Min(file.Length, at + (int)(change.Length * change.Length * (file.Length - at)) + 1);
        return change.Kind switch
        {
            0 => [.. file[..at], .. file[end..]],
            1 => [.. file[..at], .. file[at..end], .. file[at..]],
            2 => file[..at],
            3 => [.. file[..at], .. Encoding.UTF8.GetBytes(Pieces[change.Piece]), .. file[at..]],
            _ => [.. file[..at], .. change.Bytes, .. file[at..]],
        };
    }
}
