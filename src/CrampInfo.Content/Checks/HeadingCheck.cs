using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>heading-id</c>, <c>heading-level</c>, <c>duplicate-id</c>: headings are of level 2 and 3 and carry an id of their own, so that links
/// to sections last.
/// </summary>
internal sealed partial class HeadingCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            var seen = new HashSet<string>();
            var last = 1;
            foreach (var heading in article.Body.Descendants<HeadingBlock>())
            {
                var id = heading.Id();
                if (id is null)
                    Error("heading-id", $"give the heading a lasting anchor: ## {heading.PlainText()} {{#{Suggest(heading.PlainText())}}}");
                else if (!Slug.IsValid(id) || PageId().IsMatch(id) || Taken.Contains(id))
                    Error("heading-id",
                        $"'{id}' cannot be an anchor here: use lower-case letters, digits and hyphens, and none of "
                        + $"{string.Join(", ", Taken)}, s1, c1, term-….");
                else if (!seen.Add(id))
                    Error("duplicate-id", $"'{id}' is the anchor of an earlier heading; anchors name one place.");
                if (heading.Level is < 2 or > 3)
                    Error("heading-level", "headings are ## and ###; the title is the only level above and nothing is below.");
                else if (heading.Level > last + 1)
                    Error("heading-level", "a ### heading belongs below a ## heading.");
                last = heading.Level;

                void Error(string code, string message) =>
                    context.Diagnostics.Error(article.File, article.LineOf(heading), Article.ColumnOf(heading), code, message);
            }
        }
    }

    /// <summary>Anchors of sources, of citations and of explained terms.</summary>
    [GeneratedRegex("^([cs][0-9]+|term-.*)$")]
    private static partial Regex PageId();

    /// <summary>Anchors that the page itself uses.</summary>
    private static readonly string[] Taken = ["main", "sources", "related", "share", "contents", "q", "top", "signs"];

    private static string Suggest(string text)
    {
        var slug = string.Join('-', TextStatistics.Words(text.ToLowerInvariant()).Take(5)
            .Select(w => string.Concat(w.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'))));
        return slug.Length > 0 ? slug : "section";
    }
}
