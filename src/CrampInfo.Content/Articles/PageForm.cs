using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>Gives a checked article the form of its page, without a change to its words. Doing it twice changes nothing.</summary>
internal static class PageForm
{
    /// <summary>
    /// One marker a paragraph, at its end: a marker behind every clause made readers stumble. The claims keep their sources, and
    /// the checks have seen which is whose.
    /// </summary>
    public static void GatherCitations(MarkdownDocument body)
    {
        foreach (var words in body.Descendants<LeafBlock>().Select(b => b.Inline).OfType<ContainerInline>().ToList())
        {
            var citations = words.FindDescendants<CitationInline>().ToList();
            // None, or gathered before: the words of a step end with the mark that sets them beside their picture.
            if (citations is [] or [{ NextSibling: null or HtmlInline }])
                continue;
            foreach (var citation in citations)
            {
                TrimEnd(citation.PreviousSibling as LiteralInline);
                citation.Remove();
            }

            words.AppendChild(new CitationInline
            {
                SourceIds = [.. citations.SelectMany(c => c.SourceIds).Distinct()],
                Line = citations[0].Line,
                Column = citations[0].Column,
            });
        }
    }

    /// <summary>
    /// Drawings that stand right above a numbered list go into its steps, the first into the first. The list is marked, so that pages
    /// can set it side by side.
    /// </summary>
    /// <param name="body">The article.</param>
    /// <param name="picture">The markup of a drawing.</param>
    public static void PutDrawingsIntoSteps(MarkdownDocument body, Func<string, string> picture)
    {
        foreach (var block in body.OfType<CustomContainer>().Where(b => b.BlockName() == "drawing").ToList())
        {
            var names = block.BlockArguments();
            if (StepsBelow(block) is not { } steps || steps.Count < names.Length || names.Length == 0)
                continue;
            foreach (var (step, name) in steps.Cast<ListItemBlock>().Zip(names))
            {
                if (step[0] is not LeafBlock { Inline: { FirstChild: { } first } words })
                    continue;
                // The words are one piece beside their picture.
                first.InsertBefore(new HtmlInline(picture(name) + "<span>"));
                words.AppendChild(new HtmlInline("</span>"));
            }

            steps.GetAttributes().AddClass("pics");
            body.Remove(block);
        }

        ListBlock? StepsBelow(Block block) => body.IndexOf(block) + 1 is var next && next < body.Count ? body[next] as ListBlock : null;
    }

    private static void TrimEnd(LiteralInline? words)
    {
        if (words is null)
            return;
        var slice = words.Content;
        slice.TrimEnd();
        words.Content = slice;
    }
}
