using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>The dialect of Markdown that articles are written in.</summary>
internal static class ArticleMarkdown
{
    /// <summary>Tables, definition lists, <c>::: blocks</c>, <c>{#id}</c> on headings and <c>[@citations]</c>.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseDefinitionLists()
            .UseGenericAttributes();
        // Only the ::: blocks of Markdig's extension: its ::words:: would make a colon special in running text.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    /// <summary>The name of a block: <c>::: treatments magnesium</c> is "treatments".</summary>
    public static string BlockName(this CustomContainer block) => block.Info?.Trim() ?? "";

    /// <summary>The words after a block's name.</summary>
    public static string[] BlockArguments(this CustomContainer block) =>
        (block.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The id an author gave a heading with <c>{#id}</c>; null when there is none.</summary>
    public static string? Id(this HeadingBlock heading) => heading.TryGetAttributes()?.Id;

    /// <summary>The words of a piece of Markdown as a reader sees them, without citations.</summary>
    public static string PlainText(this Inline? inline) => inline switch
    {
        null or CitationInline => "",
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        TermInline term => term.Written,
        AutolinkInline address => address.Url,
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ContainerInline container => string.Concat(container.Select(PlainText)),
        _ => "",
    };

    /// <summary>The words of a block as a reader sees them.</summary>
    public static string PlainText(this Block block) => block switch
    {
        LeafBlock { Inline: { } inline } => string.Join(' ', inline.PlainText().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ContainerBlock container => string.Join(' ', container.Select(PlainText).Where(t => t.Length > 0)),
        _ => "",
    };
}
