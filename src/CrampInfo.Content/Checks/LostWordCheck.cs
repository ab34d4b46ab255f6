using System.Net;
using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>lost-words</c>: every word of a body is among those that the page shows. Rules that know a piece of Markdown say more plainly what
/// to write; this one is there for whatever they do not know.
/// </summary>
internal sealed partial class LostWordCheck : ContentCheck
{
    /// <summary>The codes of the rules that know; where one of them speaks, this one is silent.</summary>
    private static readonly HashSet<string> Known =
        ["raw-html", "image", "image-alt", "attributes", "unknown-block", "unknown-markdown", "unclosed-block"];

    public override void Run(CheckContext context)
    {
        var known = context.Diagnostics.FilesWith(d => Known.Contains(d.Code));
        foreach (var article in context.Library.Articles.Where(a => !known.Contains(a.File)))
        {
            var shown = Word().Matches(article.Body.PlainText()).CountBy(m => m.Value).ToDictionary();
            var seen = Unseen().Replace(WithoutAddresses(article), m => new string('\n', m.Value.Count(c => c == '\n')));
            var lines = WebUtility.HtmlDecode(seen).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (Word().Matches(lines[i]).FirstOrDefault(m => !Take(m.Value)) is { } lost)
                    context.Diagnostics.Error(article.File, article.BodyOffset + i + 1, 1, "lost-words",
                        $"'{Shorten(lines[i][lost.Index..])}' would not be shown; look for signs around it that mean something in "
                        + $"Markdown, such as '{{' or a line of '|'.");
            }

            bool Take(string word)
            {
                var left = shown.GetValueOrDefault(word);
                shown[word] = left - 1;
                return left > 0;
            }
        }
    }

    /// <summary>
    /// The body with what stands behind the words of each link left blank: however an address is written, Markdown knows its end.
    /// </summary>
    private static string WithoutAddresses(Article article)
    {
        var text = article.BodyText.ToCharArray();
        foreach (var link in article.Body.Descendants<LinkInline>().Where(l => l is { LastChild: not null, Reference: null }))
        {
            for (var i = link.LastChild!.Span.End + 1; i <= Math.Min(link.Span.End, text.Length - 1); i++)
                text[i] = text[i] == '\n' ? '\n' : ' ';
        }

        return new(text);
    }

    /// <summary>
    /// What stands in the file and is not meant to be read: citations, addresses of links, anchors, the lines of blocks, numbers of
    /// lists, stars.
    /// </summary>
    [GeneratedRegex(@"\[@[^\]]*\]|(?<=\])\((?:[^()]|\([^()]*\))*\)|\{[^}\n]*\}|^[ \t>]*:::.*$|^[ \t>]*(?:[0-9]+[.)])?(?=[ \t])|\*",
        RegexOptions.Multiline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
