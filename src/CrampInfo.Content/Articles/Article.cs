using System.Security.Cryptography;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>One article as its author wrote it: front matter read, body parsed, nothing rendered yet.</summary>
public sealed class Article
{
    private IReadOnlyList<Passage>? _passages;

    /// <summary>File name without its ending; the article's address.</summary>
    public required string Slug { get; init; }

    /// <summary>The file, relative to the content folder's parent.</summary>
    public required string File { get; init; }

    /// <summary>What the author wrote in the YAML block.</summary>
    public required ArticleFrontMatter FrontMatter { get; init; }

    /// <summary>Whether all of the front matter could be read. Otherwise the article is only there to be checked to its end.</summary>
    internal bool IsWhole { get; init; } = true;

    /// <summary>The parsed body.</summary>
    internal MarkdownDocument Body { get; init; } = [];

    /// <summary>The body as it was written, lines ending in \n.</summary>
    internal string BodyText { get; init; } = "";

    /// <summary>Lines of the file above the body.</summary>
    internal int BodyOffset { get; init; }

    /// <summary>Headings of the body in order.</summary>
    public IReadOnlyList<ArticleHeading> Headings =>
        [.. Body.Descendants<HeadingBlock>().Select(h => new ArticleHeading(h.Level, h.Id() ?? "", h.PlainText()))];

    /// <summary>Changes whenever a sentence that carries a source does, or its sources do; the spaces between words do not count.</summary>
    public string ClaimsHash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Passages.Where(p => p.IsCited)
        .Select(p => string.Join(' ', p.Parts.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            + "|" + string.Join(' ', p.Citations))))))[..12];

    /// <summary>The paragraphs, list items and table rows of the body, read once.</summary>
    internal IReadOnlyList<Passage> Passages => _passages ??= PassageReader.Read(this);

    /// <summary>First parts of the addresses on this site that the body links to, each once, whether there is such a page or not.</summary>
    internal IEnumerable<string> LinkedSlugs =>
        ArticleLinks.Of(Body).Select(l => ArticleLinks.SlugOf(l.Url!)).OfType<string>().Where(s => s != Slug).Distinct();

    /// <summary>
    /// What its page draws from besides its own file, such as <c>treatment:magnesium</c>: when one of these changes, the article is
    /// read and rendered again. Complete once it was rendered, which marks its glossary terms.
    /// </summary>
    internal IReadOnlyList<string> Uses =>
    [
        .. Body.Descendants<CustomContainer>().SelectMany(b => b.BlockArguments().Select(a => $"{KindOf(b.BlockName())}:{a}")),
        .. Body.Descendants<TermInline>().Select(t => $"term:{t.Term.Id}"),
        .. Body.Descendants<CitationInline>().SelectMany(c => c.SourceIds).Select(s => $"source:{s}"),
        .. FrontMatter.Picture is { } picture ? [$"drawing:{picture}"] : Array.Empty<string>(),
        .. FrontMatter.AllTags.Select(t => $"tag:{t}"),
        .. FrontMatter.WarningSigns.Select(s => $"sign:{s}"),
        .. LinkedSlugs.Concat(FrontMatter.Related.Select(r => r.Value)).Select(s => $"article:{s}"),
    ];

    private static string KindOf(string block) => block is "treatments" or "verdict" ? "treatment" : block;

    /// <summary>The line of a piece of the body in its file; of a piece whose place is not known, that of its paragraph.</summary>
    internal int LineOf(MarkdownObject piece)
    {
        var line = piece.Line;
        for (var inline = piece as Inline; line == 0 && inline is not null; inline = inline.Parent)
            line = (inline as ContainerInline)?.ParentBlock?.Line ?? inline.Line;
        return line + 1 + BodyOffset;
    }

    /// <summary>The column of a piece of the body.</summary>
    internal static int ColumnOf(MarkdownObject piece) => piece.Column + 1;
}
