using CrampInfo.Content.Yaml;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>Splits an article's file into front matter and body and reads both.</summary>
internal static class ArticleParser
{
    /// <summary>Reads one file; null, with diagnostics, when nothing in it can be checked further.</summary>
    public static Article? Parse(string file, string slug, string text, DiagnosticBag diagnostics)
    {
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            diagnostics.Error(file, 1, 1, "no-front-matter",
                "an article begins with a line '---', its front matter and another line '---'.");
            return null;
        }

        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0)
        {
            diagnostics.Error(file, 1, 1, "no-front-matter", "the front matter has no closing line '---'.");
            return null;
        }

        var frontMatter = new YamlReader(file, 1, diagnostics).ReadPartly<ArticleFrontMatter>(text[4..Math.Max(end, 4)], out var whole);
        var body = text[(end + 5)..];
        var offset = text.AsSpan(0, end + 5).Count('\n');
        if (ParseBody(file, offset, body, diagnostics) is not { } document || frontMatter is null)
            return null;
        return new Article
        {
            Slug = slug,
            File = file,
            FrontMatter = frontMatter,
            IsWhole = whole,
            Body = document,
            BodyText = body,
            BodyOffset = offset
        };
    }

    private static MarkdownDocument? ParseBody(string file, int offset, string body, DiagnosticBag diagnostics)
    {
        try
        {
            var document = Markdown.Parse(body, ArticleMarkdown.Pipeline);
            // Authors write a space before a citation; readers see its number close to the claim, and search sees no gap.
            foreach (var before in document.Descendants<CitationInline>().Select(c => c.PreviousSibling).OfType<LiteralInline>())
                before.Content.TrimEnd();
            return document;
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against bodies that would exhaust the stack.
            diagnostics.Error(file, offset + 1, 1, "bad-markdown", "the body is nested too deeply to be read; write it flatter.");
            return null;
        }
    }
}
