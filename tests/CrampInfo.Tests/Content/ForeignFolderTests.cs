using System.Diagnostics;
using System.Text;
using CrampInfo.Content;
using CrampInfo.Content.Checks.Reporting;

namespace CrampInfo.Tests.Content;

/// <summary>A folder that was never meant for this site gives a list of mistakes: no exception, no endless loop.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinfo-foreign-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_ThousandsOfOddFiles_GivesAList()
    {
        // The same odd files every time: a failure can be looked at.
        var random = new Random(20261121);
        for (var i = 0; i < 3000; i++)
            Write($"notes/{i % 40}/Note {i}.md", Odd(random));
        for (var i = 0; i < 300; i++)
            Write($"pages/page-{i}.md", Front(i) + Odd(random));

        LoadsInTime(expectedFiles: 3300);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("**a")]
    [InlineData("`")]
    [InlineData("![")]
    [InlineData("[@")]
    [InlineData("[@a; ")]
    [InlineData("| ")]
    [InlineData("::: do\n")]
    [InlineData("<div>")]
    [InlineData("{#a}")]
    [InlineData("word ")]
    [InlineData("Word. ")]
    [InlineData("hold 1 ")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("1,")]
    [InlineData("5 to ")]
    [InlineData("# ")]
    [InlineData("&amp;")]
    [InlineData("\u00A0")]
    [InlineData("“")]
    [InlineData("Dr. A ")]
    [InlineData("no cures ")]
    [InlineData("oedema ")]
    [InlineData("Oedema (")]
    [InlineData("a-")]
    [InlineData("call 11 ")]
    [InlineData("The skin is red. ")]
    public void Load_OneThingRepeatedEndlessly_GivesAList(string piece)
    {
        Write("articles/endless.md", Front(1) + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        File.Copy(Path.Combine(TestFolders.Fixtures, "_valid", "editorial.yml"), Path.Combine(_folder.FullName, "editorial.yml"));

        LoadsInTime(expectedFiles: 1);
    }

    [Fact]
    public void Load_DataFilesOfAnotherSort_GivesAList()
    {
        string[] odd = ["", "---", "42", "[]", "{}", "a: &a [*a]", "- - - -", "!!binary x", "? a\n: b", "- {id: [1, 2], name: {a: b}}",
            "\t", "%YAML 9.9", "a: b: c", new string('[', 5000), "&x *x"];
        string[] names = ["tags.yml", "sources.yml", "treatments.yml", "stretches.yml", "glossary.yml", "emergency-numbers.yml",
            "editorial.yml", "red-flags/one.yml"];
        foreach (var text in odd)
        {
            foreach (var name in names)
                Write(name, text);
            Write("articles/one.md", $"---\n{text}\n---\n{text}\n");
            LoadsInTime(expectedFiles: 1);
        }
    }

    [Fact]
    public void Load_BinaryFiles_GivesAList()
    {
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        foreach (var name in (string[])["articles/a.md", "tags.yml", "red-flags/a.yml", "drawings/a.svg", "editorial.yml"])
        {
            Write(name, "");
            File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
        }

        LoadsInTime(expectedFiles: 1);
    }

    private void LoadsInTime(int expectedFiles)
    {
        var watch = Stopwatch.StartNew();

        var result = ContentLoader.Load(_folder.FullName, new(2026, 11, 21));
        foreach (var format in Enum.GetValues<CheckFormat>())
            CheckWriter.Write(TextWriter.Null, result, format);

        Assert.True(result.HasErrors);
        Assert.True(result.Diagnostics.Count >= expectedFiles, $"{result.Diagnostics.Count} diagnostics");
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Front(int number) => $$"""
        ---
        title: Page {{number}} of a folder
        summary: What page {{number}} of this folder is about.
        kind: guide
        body-parts: []
        symptoms: []
        when: []
        who: []
        other-names: []
        lay-words: []
        tags: []
        warning-signs: []
        related: [page-{{number + 1}}]
        former-slugs: []
        checked: 2026-01-01
        review-due: 2027-01-01
        ---

        """;

    private static string Odd(Random random)
    {
        string[] pieces =
        [
            "# Title", "---", "key: value", "- item", "  - nested", "> quote", "```\ncode\n```", "| a | b |\n|---|---|\n| 1 | 2 |",
                "![alt](x.png)", "[[wiki link]]",
            "<script>alert(1)</script>", "::: unknown x", ":::", "[@a; @b]", "[text](javascript:x)", "*", "\\", "\u0000", "\uD83D\uDE00",
                "e\u0301", "ﷺ", "\u202E", "a\u200Bb",
            "term\n: definition", "{#id .class key=value}", "&#0;", "1. one\n1. two", "Hold for 9999999999 seconds.", "Take 5 mg.",
                "The skin is red. It is very rare.", "\r\n\r\n", "\t\ttabs",
        ];
        var text = new StringBuilder();
        for (var i = random.Next(40); i >= 0; i--)
        {
            text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(4) == 0 ? "\n\n" : "\n");
            if (random.Next(10) == 0)
                text.Append((char)random.Next(1, 0xD7FF));
        }

        return text.ToString();
    }
}
