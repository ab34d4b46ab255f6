using System.Text.RegularExpressions;

namespace CrampInfo.Tests;

/// <summary>Words beside the code stay true: what they name exists, where they lead is something.</summary>
public sealed partial class DocsTests
{
    /// <summary>Where a file that is named without its folder may be.</summary>
    private static readonly string[] Homes = ["", "content", "content/cards", "content/language", "src/CrampInfo.Web"];

    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(TestFolders.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(TestFolders.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(TestFolders.Content, "README.md"))
            .Select(f => Path.GetRelativePath(TestFolders.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryPathThatADocumentNames_Exists(string document)
    {
        var text = CodeBlock().Replace(Read(document), "");
        var missing = NamedPath().Matches(text).Select(m => m.Groups[1].Value).Distinct()
            .Where(p => !p.Contains('<') && !p.Contains('*') && !p.Contains('…') && !Homes.Append(Path.GetDirectoryName(document)!)
                .Any(home => Exists(Path.Combine(home, p))));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryLinkOfADocument_Lands(string document)
    {
        var dead = Link().Matches(Code().Replace(CodeBlock().Replace(Read(document), ""), "")).Select(m => m.Groups[1].Value)
            .Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(l => !Lands(document, l));

        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryCommandThatADocumentShows_NamesProjectsThatExist(string document)
    {
        var missing = ProjectOption().Matches(Read(document)).Select(m => m.Groups[1].Value).Distinct().Where(p => !Exists(p));

        Assert.Empty(missing);
    }

    [Fact]
    public void Readme_TellsHowToRunAndTest()
    {
        var readme = Read("README.md");

        Assert.Contains("dotnet run --project src/CrampInfo.Web", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test", readme, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_MapsEveryFolder()
    {
        var readme = Read("README.md");
        var folders = Directory.EnumerateDirectories(Path.Combine(TestFolders.Root, "src")).Select(d => "src/" + Path.GetFileName(d))
            .Concat(["content/", "tests/", "docs/"]);

        Assert.All(folders, f => Assert.Contains(f, readme, StringComparison.Ordinal));
    }

    /// <summary>Something in backticks that begins with a folder of the repository, or ends like a file at its root.</summary>
    [GeneratedRegex(@"`((?:src|tests|content|docs|\.ci)/[^`\s]*|[\w.-]+\.(?:props|sln|json|md|yml))`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex ProjectOption();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+?)\s*(?:\{#([\w-]+)\})?\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    private static string Read(string document) => File.ReadAllText(Path.Combine(TestFolders.Root, document));

    private static bool Exists(string path) => Path.Exists(Path.Combine(TestFolders.Root, path.TrimEnd('/')));

    private static bool Lands(string document, string link)
    {
        var (path, anchor) = link.Split('#') is [var p, var a] ? (p, a) : (link, "");
        var target = path.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, path);
        return Exists(target)
            && (anchor.Length == 0 || Heading().Matches(Read(target))
            .Any(h => h.Groups[2].Value == anchor || Anchor(h.Groups[1].Value) == anchor));
    }

    /// <summary>A heading's anchor as code hosts make it.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
