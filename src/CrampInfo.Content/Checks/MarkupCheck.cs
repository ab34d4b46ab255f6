using CrampInfo.Content.Articles;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Checks;

/// <summary><c>raw-html</c>, <c>image-alt</c>, <c>image</c>, <c>attributes</c>: only the Markdown that the site can vouch for.</summary>
internal sealed class MarkupCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var piece in article.Body.Descendants())
            {
                switch (piece)
                {
                    case HtmlBlock:
                        Error(piece, "raw-html", "HTML is not allowed; write it in Markdown or use a ::: block.");
                        break;
                    case HtmlInline html:
                        Error(piece, "raw-html", $"'{html.Tag}' is HTML, which is not allowed. A '<' that is meant as such is written &lt;.");
                        break;
                    case LinkInline { IsImage: true, FirstChild: null }:
                        Error(piece, "image-alt", "the image has no text alternative: ![what it shows](…).");
                        break;
                    case LinkInline { IsImage: true } image:
                        Error(piece, "image", $"'{image.Url}': pictures are line figures of content/drawings, drawn by '::: drawing name'.");
                        break;
                }

                if (piece.TryGetAttributes() is { } attributes && HasForeign(piece, attributes))
                    Error(piece, "attributes", "only {#id} on a heading may stand in braces.");
            }

            void Error(MarkdownObject piece, string code, string message) =>
                context.Diagnostics.Error(article.File, article.LineOf(piece), Article.ColumnOf(piece), code, message);
        }
    }

    /// <summary>Markdig sets attributes of its own only on ::: blocks (their name as class).</summary>
    private static bool HasForeign(MarkdownObject piece, HtmlAttributes attributes) => piece switch
    {
        Markdig.Extensions.CustomContainers.CustomContainer => attributes.Id is not null || attributes.Properties is { Count: > 0 },
        HeadingBlock => attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 },
        _ => attributes.Id is not null || attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 },
    };
}
