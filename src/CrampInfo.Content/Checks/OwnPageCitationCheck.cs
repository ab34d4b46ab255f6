using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>own-page-citation</c>: a sentence or cell that only leads to a page of this site states nothing that a source could bear out; the
/// page that it leads to has its own.
/// </summary>
internal sealed partial class OwnPageCitationCheck : ContentCheck
{
    /// <summary>Stands for a link to a page of this site; no author writes it.</summary>
    private const char Link = '\uE001';

    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var leaf in article.Body.Descendants<LeafBlock>())
            {
                if (TextStatistics.Sentences(Marked(leaf.Inline)).FirstOrDefault(s => LeadsOn().IsMatch(s)) is { } sentence)
                    context.Diagnostics.Error(article.File, article.LineOf(leaf), Article.ColumnOf(leaf), "own-page-citation",
                        $"'{Shorten(Marks().Replace(sentence, "").Trim())}' only leads to a page of this site; cite the source where "
                        + "something is stated.");
            }
        }
    }

    private static string Marked(Inline? inline) => inline switch
    {
        CitationInline => Passage.Mark.ToString(),
        LinkInline { Url: ['/', ..] } link => $"{Link}{link.PlainText()}{Link}",
        ContainerInline container => string.Concat(container.Select(Marked)),
        _ => inline.PlainText(),
    };

    /// <summary>"See [this page] [@a]", or a link with a citation and nothing else.</summary>
    [GeneratedRegex(
        @"^(?:See|Read)\b[^\uE000]*\uE001[^\uE001]*\uE001[^\uE000]*\uE000|^\uE001[^\uE001]*\uE001[\s\uE000.]*\uE000[\s\uE000.]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@" ?[\uE000\uE001]")]
    private static partial Regex Marks();
}
