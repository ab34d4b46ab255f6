using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Checks;
using CsCheck;

namespace CrampInfo.Tests.Content;

/// <summary>
/// Nothing that an author wrote is dropped in silence: every word of a body stands in its page, or the check says why not.
/// </summary>
public sealed partial class LostWordTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    private static readonly Lazy<ContentLoadResult> Published = new(() => ContentLoader.Load(TestFolders.Content, Today));

    private static readonly Lazy<(string Slug, string Text)[]> Sources = new(() =>
        [.. Published.Value.Library.Articles.Select(a =>
            (a.Slug, File.ReadAllText(Path.Combine(TestFolders.Content, "articles", a.Slug + ".md"))))]);

    [Fact]
    public void EveryWordOfEveryPublishedArticle_StandsInItsPage() =>
        Assert.All(Sources.Value, s => Assert.Empty(LostWords(s.Slug, s.Text, Published.Value.Library)));

    /// <summary>The rules that stand between a body and its page; those on wording must not be needed here.</summary>
    private static readonly ContentCheck[] FormOfBodies = [new HeadingCheck(), new BlockCheck(), new CitationCheck(), new LinkCheck(),
        new MarkupCheck(), new LostWordCheck()];

    /// <summary>
    /// The small pieces of Markdown that authors type, put in at random places: a block left open, a list to tick, a note.
    /// </summary>
    private static readonly string[] Pieces =
    [
        ":::", "::: do", "::: dont\n", "::: treatments magnesium", "::: verdict quinine zinnia", "::: drawing",
            "::: stretch calf-wall\nzinnia", "[zinnia][dahlia]", "[^1]", "[^1]: zinnia", "[zinnia]: /dahlia",
        "- [ ] zinnia", "~~zinnia~~", "`zinnia|dahlia`", "    zinnia", "```\nzinnia\n```", "> zinnia", "> ## Zinnia {#zinnia}", "| zinnia",
            "| a | b |\n| - | - |\n| c | d | zinnia |",
        "| a | b |\n| - | -: |\n| c | zinnia |", "<b>zinnia</b>", "<!-- zinnia -->", "![zinnia](dahlia.png)", "[](/zinnia)",
            "https://zinnia.example", "<https://zinnia.example>", "[@zinnia", "[@zinnia, @dahlia]",
        "## Zinnia [@nhs-leg-cramps] {#zinnia}", "## [Zinnia](/dahlia) {#zinnia}", "Zinnia\n: Dahlia", "Zinnia\n---", "{.zinnia}",
            "{#zinnia}", "::zinnia::", "&zinnia;", "\\", "*", "**", "[", "](", "\n\n", "\t", "1. ", "- ",
    ];

    private static readonly Gen<(int Article, (int Kind, double At, double Length, int Piece)[] Changes)> Broken =
        Gen.Select(Gen.Int[0, 55],
            Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, Pieces.Length - 1]).Array[1, 3]);

    [Fact]
    public void EveryWordOfABrokenArticle_StandsInItsPageOrTheCheckFails() => Rounds.Of(Broken, 400, broken =>
    {
        var (slug, text) = Sources.Value[broken.Article % Sources.Value.Length];
        var lost = LostWords(slug, broken.Changes.Aggregate(text, Change), Published.Value.Library);
        Assert.True(lost.Count == 0,
            $"{slug} loses {string.Join(' ', lost)} in silence after "
            + $"{string.Join(", ", broken.Changes.Select(c => $"{c.Kind} at {c.At:0.000}, {c.Length:0.000} '{Pieces[c.Piece]}'"))}");
    });

    [Theory]
    [InlineData("See [the tendon](<https://example.org/tendon(calf>) again.")]
    [InlineData("See [the tendon](<https://example.org/the tendon>) again.")]
    [InlineData("See [the tendon](https://example.org/tendon_(calf_(leg))) again.")]
    [InlineData("See [the *whole* tendon](https://example.org/a \"Of the calf)\") again.")]
    public void AnAddress_IsNoLostWord_HoweverItIsWritten(string sentence)
    {
        using var folder = new FixtureFolder();
        File.AppendAllText(Path.Combine(folder.Path, "articles", "calf.md"), $"\n{sentence}\n");

        Assert.DoesNotContain(ContentLoader.Load(folder.Path, Today).Diagnostics, d => d.Code == "lost-words");
    }

    private static string Change(string text, (int Kind, double At, double Length, int Piece) change)
    {
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var lines = text[body..].Split('\n').ToList();
        var line = (int)(change.At * (lines.Count - 1));
        var at = (int)(change.Length * lines[line].Length);
        switch (change.Kind)
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(line, lines[(int)(change.Length * (lines.Count - 1))]);
                break;
            case 2:
                lines.Insert(line, Pieces[change.Piece]);
                break;
            default:
                lines[line] = lines[line][..at] + Pieces[change.Piece] + lines[line][at..];
                break;
        }

        return text[..body] + string.Join('\n', lines);
    }

    /// <summary>The words that stand more often in the file than in the page, where the check finds no error.</summary>
    private static IReadOnlyList<string> LostWords(string slug, string text, ContentLibrary library)
    {
        var diagnostics = new DiagnosticBag();
        var file = $"content/articles/{slug}.md";
        if (ArticleParser.Parse(file, slug, text, diagnostics) is not { } article)
            return [];
        var changed = library with { Articles = [article] };
        foreach (var check in FormOfBodies)
            check.Run(new(changed, library.Articles.Select(a => a.Slug).ToHashSet(), Today, diagnostics));
        if (diagnostics.InOrder().Any(d => d.Stops))
            return [];
        var rendered = changed.Render(article);
        var html = string.Join('\n', rendered.Sections.Select(s => $"<h2>{System.Net.WebUtility.HtmlEncode(s.Title)}</h2>{s.Html.Value}"));
        using var page = new HtmlParser().ParseDocument(html.Replace("<", " <", StringComparison.Ordinal));
        var shown = Word().Matches(page.Body!.TextContent).CountBy(m => m.Value).ToDictionary();
        var body = Unseen().Replace(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..], " ");
        return [.. Word().Matches(body).CountBy(m => m.Value).Where(w => shown.GetValueOrDefault(w.Key) < w.Value).Select(w => w.Key)];
    }

    /// <summary>What no reader sees as words: citations, addresses of links, anchors, the lines of blocks, entities.</summary>
    [GeneratedRegex(@"\[@[^\]]*\]|(?<=\])\((?:[^()\s]|\([^()\s]*\))*\)|\{#[^}]*\}|^:::.*$|&[a-z]+;", RegexOptions.Multiline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
