using System.Text.RegularExpressions;
using CrampInfo.Content.Tags;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>Turns a checked article into HTML: numbered citations, explained terms, shared tables, stretches and drawings.</summary>
internal sealed partial class ArticleRenderer(ContentLibrary library)
{
    /// <summary>Renders one article. The library must hold everything that it refers to.</summary>
    public RenderedArticle Render(Article article)
    {
        GlossaryMarker.Mark(article, library);
        PageForm.GatherCitations(article.Body);
        PageForm.PutDrawingsIntoSteps(article.Body, new DataBlocks(library, new(), article.Slug).Picture);
        var citations = new CitationNumbers();
        var sections = new List<RenderedSection>();
        foreach (var (heading, blocks) in Split(article.Body))
        {
            sections.Add(new(
                heading?.Id() ?? "",
                heading?.PlainText() ?? "",
                RenderBlocks(blocks, heading?.PlainText() ?? article.FrontMatter.Title, citations, article.Slug),
                string.Join(' ', blocks.Select(b => b.PlainText()).Where(t => t.Length > 0))));
        }

        var words = sections.Sum(s => TextStatistics.Words(s.Text).Count + TextStatistics.Words(s.Title).Count);
        var brief = new DataBlocks(library, citations, article.Slug).Brief(article.Body.OfType<CustomContainer>());
        if (brief.Length > 0)
            sections.Insert(0, new(RenderedSection.Brief, "", new(brief), ""));

        return new()
        {
            Slug = article.Slug,
            Front = article.FrontMatter,
            Sections = sections,
            Headings = article.Headings,
            Tags = [.. article.FrontMatter.AllTags.Select(library.Tag).OfType<Tag>()],
            Sources = [.. citations.Ids.Select(id => library.SourcesById[id])],
            Links = [.. article.LinkedSlugs.Where(library.Slugs.Contains)],
            Words = words,
        };
    }

    private static IEnumerable<(HeadingBlock? Heading, List<Block> Blocks)> Split(MarkdownDocument body)
    {
        HeadingBlock? heading = null;
        var blocks = new List<Block>();
        foreach (var block in body)
        {
            if (block is HeadingBlock { Level: 2 } next)
            {
                if (heading is not null || blocks.Count > 0)
                    yield return (heading, blocks);
                heading = next;
                blocks = [];
            }
            else
            {
                blocks.Add(block);
            }
        }

        yield return (heading, blocks);
    }

    private ArticleHtml RenderBlocks(List<Block> blocks, string title, CitationNumbers citations, string slug)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        ArticleMarkdown.Pipeline.Setup(renderer);
        var parts = new DataBlocks(library, citations, slug);
        renderer.ObjectRenderers.Insert(0, new ContainerRenderer(parts));
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new SubheadingRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer(title));
        renderer.ObjectRenderers.Insert(0, new CitationRenderer(parts));
        renderer.ObjectRenderers.Insert(0, new TermRenderer());
        foreach (var block in blocks)
            renderer.Render(block);
        return new(LineEnd().Replace(writer.ToString().Trim(), ""));
    }

    // Line ends around blocks; those between words stay.
    [GeneratedRegex(@"(?<=<(/?(div|dl|figure|h3|li|ol|p|svg|table|tbody|thead|tr|ul)|/td|/th)>)\n+")]
    private static partial Regex LineEnd();

    private sealed class CitationRenderer(DataBlocks parts) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline inline) =>
            renderer.Write(parts.Cite(inline.SourceIds));
    }

    /// <summary>
    /// A term explains itself where it stands, without script: a button that opens a popover. On paper, and in browsers
    /// without popovers, the explanation stands in the text.
    /// </summary>
    private sealed class TermRenderer : HtmlObjectRenderer<TermInline>
    {
        protected override void Write(HtmlRenderer renderer, TermInline inline)
        {
            var id = inline.Term.Id.Value;
            renderer.Write($"<button type=\"button\" class=\"term\" popovertarget=\"term-{id}\">").WriteEscape(inline.Written)
                .Write($"</button><span popover id=\"term-{id}\" class=\"gloss\">").WriteEscape($"{inline.Term.Term}: {inline.Term.Plain}")
                    .Write("</span>");
        }
    }

    /// <summary>A heading with its id and a link to itself, so that every section can be sent.</summary>
    private sealed class SubheadingRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            renderer.EnsureLine();
            // The link stands behind the heading, not in it: the heading's name is its own words.
            renderer.Write($"<div class=\"head\"><h{heading.Level} id=\"{heading.Id()}\">").WriteLeafInline(heading)
                .Write($"</h{heading.Level}><a class=\"anchor\" href=\"#{heading.Id()}\" aria-label=\"Link to this part\">#</a></div>")
                    .WriteLine();
        }
    }

    /// <summary>
    /// A table that can be scrolled by itself, from the keyboard too. Each cell knows what it is about: on narrow screens, where
    /// every row is a block, that stands above it.
    /// </summary>
    private sealed class ScrollingTableRenderer(string title) : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: ").WriteEscape(title).Write("\">");
            var rows = table.OfType<TableRow>().ToList();
            var names = rows[0].Select(cell => cell.Descendants<LeafBlock>().FirstOrDefault()?.PlainText() ?? "").ToList();
            foreach (var row in rows.Where(r => !r.IsHeader))
                for (var i = 1; i < Math.Min(row.Count, names.Count); i++)
                    row[i].GetAttributes().AddPropertyIfNotExist("data-th", names[i]);
            Align(table, rows);

            var page = renderer.Writer;
            renderer.Writer = new StringWriter();
            base.Write(renderer, table);
            // The corner above a column of names heads nothing.
            page.Write(renderer.Writer.ToString()!.Replace("<th></th>", "<td></td>", StringComparison.Ordinal));
            renderer.Writer = page;
            renderer.Write("</div>");
        }

        /// <summary>Columns set right or in the middle: by class, because pages take no style attributes.</summary>
        private static void Align(Table table, List<TableRow> rows)
        {
            for (var i = 0; i < table.ColumnDefinitions.Count; i++)
            {
                if (table.ColumnDefinitions[i].Alignment is not { } alignment)
                    continue;
                table.ColumnDefinitions[i].Alignment = null;
                foreach (var row in rows.Where(r => i < r.Count && alignment != TableColumnAlign.Left))
                    row[i].GetAttributes().AddClass(alignment == TableColumnAlign.Right ? "end" : "mid");
            }
        }
    }

    private sealed class ContainerRenderer(DataBlocks parts) : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer block)
        {
            var arguments = block.BlockArguments();
            renderer.EnsureLine();
            switch (block.BlockName())
            {
                case "treatments":
                    renderer.Write(parts.Treatments(arguments));
                    break;
                case "verdict":
                    renderer.Write(string.Concat(arguments.Select(parts.Verdict)));
                    break;
                case "stretch":
                    renderer.Write(string.Concat(arguments.Select(parts.Stretch)));
                    break;
                case "drawing":
                    renderer.Write(string.Concat(arguments.Select(parts.Drawing)));
                    break;
                case var name:
                    var (css, title) = name switch
                    {
                        "do" => ("do", "Do"),
                        "dont" => ("dont", "Do not"),
                        _ => ("differ", "Experts differ")
                    };
                    renderer.Write($"<div class=\"box {css}\"><p class=\"box-title\">{title}</p>").WriteChildren(block);
                    renderer.Write("</div>");
                    break;
            }

            renderer.WriteLine();
        }
    }
}
