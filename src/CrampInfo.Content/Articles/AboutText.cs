using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary><c>content/about.md</c>: what the editors say of themselves. Plain Markdown, without citations and blocks.</summary>
internal sealed class AboutText
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "about.md";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseGenericAttributes().Build();

    private readonly MarkdownDocument _body;

    private AboutText(string file, MarkdownDocument body) => (File, _body) = (file, body);

    /// <summary>The file as diagnostics show it.</summary>
    public string File { get; }

    /// <summary>Its links, with their places.</summary>
    public IEnumerable<(string Url, int Line, int Column)> Links => _body.Descendants<LinkInline>()
        .Select(l => (l.Url ?? "", l.Line + 1, l.Column + 1));

    /// <summary>Reads it; null when the folder has none.</summary>
    public static AboutText? Read(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(FileName);
        if (!System.IO.File.Exists(path) || folder.Read(path) is not { } text)
            return null;
        var file = folder.Show(path);
        var body = Markdown.Parse(text, Pipeline);
        foreach (var html in body.Descendants().Where(b => b is HtmlBlock or HtmlInline or LinkInline { IsImage: true }))
            diagnostics.Error(file, html.Line + 1, html.Column + 1, "raw-html", "HTML and images are not used here; write it in Markdown.");
        foreach (var heading in body.OfType<HeadingBlock>().Where(h => h.Level < 3 && (h.Level < 2 || h.Id() is null)))
            diagnostics.Error(file, heading.Line + 1, 1, "heading-id",
                "the page has its title already; each part begins with a heading like this: ## Who makes it {#who}");
        return new(file, body);
    }

    private static string Html(Block block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return writer.ToString();
    }

    /// <summary>Its parts, each from one heading to the next.</summary>
    public IReadOnlyList<RenderedSection> Parts()
    {
        var parts = new List<RenderedSection>();
        var (id, title, html, text) = ("", "", "", "");
        foreach (var block in _body.Where(b => b is not HtmlBlock))
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                Add();
                (id, title, html, text) = (heading.Id() ?? "", heading.PlainText(), "", "");
                continue;
            }

            html += Html(block);
            text += block.PlainText() + " ";
        }

        Add();
        return parts;

        void Add()
        {
            if (html.Length > 0)
                parts.Add(new(id, title, new(html), text.Trim()));
        }
    }
}
