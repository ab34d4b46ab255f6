using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>raw-html</c>, <c>image-alt</c>, <c>image</c>, <c>attributes</c>, <c>unknown-markdown</c>: only the Markdown that the site draws. What
/// it
/// does not know would be printed raw or vanish, so every piece that is not on the list here is refused.
/// </summary>
internal sealed partial class MarkupCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var piece in article.Body.Descendants())
            {
                if (Problem(piece) is var (code, message))
                    context.Diagnostics.Error(article.File, article.LineOf(piece), Article.ColumnOf(piece), code, message);
            }
        }
    }

    private static (string Code, string Message)? Problem(MarkdownObject piece) => piece switch
    {
        HtmlBlock => ("raw-html", "HTML is not allowed; write it in Markdown or use a ::: block."),
        HtmlInline html => ("raw-html", $"'{html.Tag}' is HTML, which is not allowed. A '<' that is meant as such is written &lt;."),
        LinkInline { IsImage: true, FirstChild: null } => ("image-alt", "the image has no text alternative: ![what it shows](…)."),
        LinkInline { IsImage: true } image =>
            ("image", $"'{image.Url}': pictures are line figures of content/drawings, drawn by '::: drawing name'."),
        LinkInline { FirstChild: null } => Unknown("a link without words cannot be followed; write [words](/address)."),
        CodeBlock or CodeInline =>
            Unknown("the site draws no code; write it as plain text, without backticks and without four spaces in front."),
        LinkReferenceDefinitionGroup { Count: > 0 } or LinkReferenceDefinition =>
            Unknown("addresses stand behind their words, as in [words](/address), "
                + "and notes in the text itself; not in a line of their own."),
        CitationInline citation when InsideLink(citation) =>
            Unknown("a citation is a link and cannot stand in another; write it behind: [words](/address) [@source-id]."),
        CitationInline or LinkInline or AutolinkInline when InHeading((Inline)piece) =>
            Unknown("headings carry no links and no citations; write them in the text below."),
        LinkDelimiterInline bracket => Unknown(ForBracket(string.Concat(bracket.Select(ArticleMarkdown.PlainText)))),
        LiteralInline literal => ProblemOf(literal),
        _ when !IsDrawn(piece) => Unknown($"the site cannot draw this ({piece.GetType().Name}); write it in plain words."),
        _ when piece.TryGetAttributes() is { } attributes && HasForeign(piece, attributes) =>
            ("attributes", "only {#id} on a heading may stand in braces."),
        _ => null,
    };

    private static bool IsDrawn(MarkdownObject piece) => piece is
        HeadingBlock or ParagraphBlock or ListBlock or ListItemBlock or QuoteBlock or ThematicBreakBlock or BlankLineBlock
        or LinkReferenceDefinitionGroup
        or Table or TableRow or TableCell or DefinitionList or DefinitionItem or DefinitionTerm or CustomContainer
        or EmphasisInline or LinkInline or AutolinkInline or LineBreakInline or HtmlEntityInline or CitationInline or TermInline
        or ContainerInline { ParentBlock: not null };

    /// <summary>Signs in running text that their author meant as Markdown.</summary>
    private static (string Code, string Message)? ProblemOf(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        if (text.StartsWith('[') && !literal.IsFirstCharacterEscaped)
            return Unknown(ForBracket(text[1..] + literal.NextSibling.PlainText()));
        if (text.Contains("~~", StringComparison.Ordinal))
            return Unknown("nothing is struck through here: leave the words out, or write what is right now.");
        if (text.Contains("::", StringComparison.Ordinal))
            return Unknown(TwoColons);
        return BareAddress().Match(text) is { Success: true } address && !InsideLink(literal)
            ? Unknown($"'{Shorten(address.Value)}' would not be a link; write [words](https://…).")
            : null;
    }

    /// <summary>What to write instead, from what follows the bracket.</summary>
    private static string ForBracket(string text) => text switch
    {
        ['@', ..] => "this is not a citation that can be read; write [@source-id], or [@a; @b] for two.",
        ['^', ..] => "there are no footnotes; say it in the text, and cite its source as [@source-id].",
        [' ' or 'x' or 'X', ']', ..] => "there are no lists to tick; leave the box out. The note for the doctor has boxes.",
        _ => @"these brackets lead nowhere; write [words](/address), or \[ for a bracket that is meant as such.",
    };

    private const string TwoColons = "a block has three colons and a line of its own, as in '::: do'.";

    private static (string Code, string Message) Unknown(string message) => ("unknown-markdown", message);

    private static bool InsideLink(Inline inline)
    {
        for (var outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline)
                return true;
        }

        return false;
    }

    private static bool InHeading(Inline inline)
    {
        ContainerInline? outer = inline.Parent;
        while (outer?.Parent is { } next)
            outer = next;
        return outer?.ParentBlock is HeadingBlock;
    }

    /// <summary>Markdig sets attributes of its own only on ::: blocks (their name as class).</summary>
    private static bool HasForeign(MarkdownObject piece, HtmlAttributes attributes) => piece switch
    {
        // A block's own name is a class of it.
        CustomContainer block => attributes.Id is not null || attributes.Properties is { Count: > 0 }
            || attributes.Classes?.Exists(c => c != block.Info) == true,
        HeadingBlock => attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 },
        _ => attributes.Id is not null || attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 },
    };

    [GeneratedRegex(@"(?:\bhttps?://|\bwww\.)[^\s)]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();
}
