using System.Text.RegularExpressions;
using CrampInfo.Content.Checks;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Tests.Content;

/// <summary>Words sit beside code: every key and every rule is explained where editors look.</summary>
public sealed partial class ContentDocsTests
{
    private static readonly string Model = File.ReadAllText(Path.Combine(TestFolders.Root, "docs", "content-model.md"));
    private static readonly string Rules = File.ReadAllText(Path.Combine(TestFolders.Root, "docs", "content-rules.md"));

    public static TheoryData<string> Files => [.. ContentSchema.Files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Model_EveryKey_HasARow(string name)
    {
        var section = Section(Model, $"{{#{name}}}");
        Assert.All(ContentSchema.KeysOf(ContentSchema.Files[name].Type),
            k => Assert.Contains($"| `{k.Key}` |", section, StringComparison.Ordinal));
    }

    [Fact]
    public void Model_Rows_AreKeys()
    {
        foreach (var name in ContentSchema.Files.Keys)
        {
            var keys = ContentSchema.KeysOf(ContentSchema.Files[name].Type).Select(k => k.Key).ToHashSet();
            Assert.All(Row().Matches(Section(Model, $"{{#{name}}}")).Select(m => m.Groups[1].Value), key => Assert.Contains(key, keys));
        }
    }

    [Fact]
    public void Rules_EveryCode_HasAHeading() =>
        Assert.Equal(DiagnosticCodes.All.Keys, Heading().Matches(Rules).Select(m => m.Groups[1].Value));

    [Fact]
    public void Rules_EveryHeading_SaysWhy() =>
        Assert.All(DiagnosticCodes.All.Keys, code => Assert.Contains("Why:", Section(Rules, $"### {code}\n"), StringComparison.Ordinal));

    /// <summary>The text from a heading to the next of the same or a higher level.</summary>
    private static string Section(string text, string heading)
    {
        var at = text.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(at >= 0, $"there is no heading {heading.Trim()}");
        var hashes = text[(text.LastIndexOf('\n', at) + 1)..].TakeWhile(c => c == '#').Count();
        var end = Regex.Match(text[(at + heading.Length)..], $"^#{{2,{hashes}}} ", RegexOptions.Multiline);
        return end.Success ? text.Substring(at, heading.Length + end.Index) : text[at..];
    }

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^### ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
