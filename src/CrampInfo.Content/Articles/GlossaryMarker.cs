using CrampInfo.Content.Data;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>Finds the first use of each glossary term in an article, so that it can be explained in place.</summary>
internal static class GlossaryMarker
{
    /// <summary>
    /// Replaces the first use of each term in running text by a <see cref="TermInline"/>. Headings and links are left
    /// alone, and so is a term on the page that exists to explain it.
    /// </summary>
    public static void Mark(Article article, ContentLibrary library)
    {
        var explained = article.Body.Descendants<TermInline>().Select(t => t.Term.Id.Value).ToHashSet();
        foreach (var literal in article.Body.Descendants<LiteralInline>().ToList())
        {
            if (InRunningText(literal))
                MarkIn(literal, article.Slug, library.GlossaryForms, explained);
        }
    }

    private static bool InRunningText(LiteralInline literal)
    {
        ContainerInline? parent = literal.Parent;
        while (parent is not null)
        {
            if (parent is LinkInline)
                return false;
            if (parent.ParentBlock is { } block)
                return block is ParagraphBlock;
            parent = parent.Parent;
        }

        return false;
    }

    private static void MarkIn(LiteralInline literal, string slug, IReadOnlyList<(string Form, GlossaryTerm Term)> forms,
        HashSet<string> explained)
    {
        var text = literal.Content.ToString();
        foreach (var (form, term) in forms)
        {
            if (explained.Contains(term.Id.Value) || term.Article?.Value == slug || Find(text, form) is not { } at)
                continue;

            explained.Add(term.Id.Value);
            var before = new LiteralInline(text[..at]) { Line = literal.Line, Column = literal.Column };
            var marked = new TermInline
            {
                Written = text.Substring(at, form.Length),
                Term = term,
                Line = literal.Line,
                Column = literal.Column + at
            };
            var after = new LiteralInline(text[(at + form.Length)..]) { Line = literal.Line, Column = literal.Column + at + form.Length };
            literal.InsertAfter(before);
            before.InsertAfter(marked);
            marked.InsertAfter(after);
            literal.Remove();
            MarkIn(before, slug, forms, explained);
            MarkIn(after, slug, forms, explained);
            return;
        }
    }

    /// <summary>Where a form stands as a whole word; abbreviations must match in case.</summary>
    private static int? Find(string text, string form)
    {
        var comparison = form.Skip(1).Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(form, comparison); at >= 0; at = text.IndexOf(form, at + 1, comparison))
        {
            if ((at == 0 || !text[at - 1].IsAlphaNumeric())
                && (at + form.Length == text.Length || !text[at + form.Length].IsAlphaNumeric()))
                return at;
        }

        return null;
    }
}
