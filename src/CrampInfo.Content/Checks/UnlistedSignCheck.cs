using CrampInfo.Content.Articles;
using CrampInfo.Content.Editorial;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>unlisted-sign</c>: a page that speaks of an emergency shows its card. It speaks of one where its text has a phrase that is never
/// missed, or links to the sign.
/// </summary>
internal sealed class UnlistedSignCheck : ContentCheck
{
    /// <summary>Words right before a phrase that say it is not so.</summary>
    private static readonly string[] Denials = ["no ", "not ", "without "];

    public override void Run(CheckContext context)
    {
        var signs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in context.Library.RedFlags)
        {
            // One word, such as "collapsed", is said of too much else.
            foreach (var phrase in rule.NeverMiss.Where(p => p.Value.Contains(' ')))
                signs.TryAdd(phrase.Value, rule.Id);
        }

        var phrases = new Phrases(signs.Keys);
        foreach (var article in context.Library.Articles)
        {
            var listed = article.FrontMatter.WarningSigns.Select(s => s.Value).ToHashSet();
            foreach (var link in ArticleLinks.Of(article.Body))
            {
                if (ArticleLinks.SlugOf(link.Url!) == "warning-signs" && ArticleLinks.AnchorOf(link.Url!) is { Length: > 0 } sign)
                    Check(sign, $"links to /warning-signs#{sign}", article.LineOf(link), Article.ColumnOf(link));
            }

            foreach (var passage in article.Passages)
            {
                foreach (var (phrase, _) in phrases.In(passage.Text).Where(f => !IsDenied(passage.Text[..f.At]) && !IsShown(f.Phrase)))
                    Check(signs[phrase.Replace('’', '\'')], $"speaks of '{phrase}'", passage.Line, passage.Column);
            }

            bool IsDenied(string before) => Denials.Any(d => before.EndsWith(d, StringComparison.OrdinalIgnoreCase));

            // Trouble breathing, say, is on more than one card.
            bool IsShown(string phrase) => listed.Any(s => context.Library.RedFlag(s) is { } rule
                && rule.Lines.Select(l => l.Value).Append(rule.Short).Append(rule.Do)
                    .Any(t => t.Contains(phrase, StringComparison.OrdinalIgnoreCase)));

            void Check(string sign, string what, int line, int column)
            {
                if (context.Library.RedFlag(sign) is not null && listed.Add(sign))
                    context.Diagnostics.Error(article.File, line, column, "unlisted-sign",
                        $"the page {what} and does not show that sign; add '{sign}' to its 'warning-signs'.");
            }
        }
    }
}
