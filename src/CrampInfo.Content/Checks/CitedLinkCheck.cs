using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>cited-link</c>: a sentence that says what another page of the site holds states nothing that a source could bear out.
/// </summary>
internal sealed partial class CitedLinkCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
            {
                foreach (var sentence in passage.Parts.SelectMany(TextStatistics.Sentences)
                    .Where(s => s.Contains(Passage.Mark) && OfOurOwn().IsMatch(s)))
                    context.Diagnostics.Error(article.File, passage.Line, passage.Column, "cited-link",
                        $"'{Shorten(sentence.Replace($"{Passage.Mark}", ""))}' speaks of a page of this site; leave the citation out.");
            }
        }
    }

    [GeneratedRegex(@"^(?:see (?!an?\b|your\b)|our (?:pages?|tables?|guides?|lists?)\b|the (?:pages?|guides?) on\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfOurOwn();
}
