using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>uncited-claim</c>: a passage that states something says where that was read.</summary>
internal sealed partial class UncitedClaimCheck : ContentCheck
{
    /// <summary>Sections that do nothing but state causes, effects and advice.</summary>
    private static readonly HashSet<string> Sections = ["do-this-now", "symptoms", "causes", "what-helps", "prevention", "myths"];

    /// <summary>Kinds whose every section is of that sort. Elsewhere a passage must be a claim only where it has a number.</summary>
    private static readonly HashSet<ArticleKind> WholePages = [ArticleKind.Cause, ArticleKind.Treatment, ArticleKind.Prevention];

    /// <summary>Shorter passages are labels ("Steroids.") or point on ("See above.").</summary>
    private const int ShortestStatement = 4;

    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in In(article))
                context.Diagnostics.Error(article.File, passage.Line, passage.Column, "uncited-claim",
                    $"'{Shorten(passage.Text)}' cites nothing; add [@source-id] after the claim.");
        }
    }

    /// <summary>The passages of an article that state something and cite nothing.</summary>
    public static IEnumerable<Passage> In(Article article) => article.Passages.Where(p => !p.IsCited && StatesSomething(article, p));

    private static bool StatesSomething(Article article, Passage passage) =>
        passage is { LinkOnly: false, LeadsIn: false, PointsOn: false }
        && (Sections.Contains(passage.Section)
            || passage.Block is "do" or "dont" or "experts-differ"
            || (WholePages.Contains(article.FrontMatter.Kind) && passage.Section != "when-to-get-help")
            || passage.Text.Any(char.IsAsciiDigit))
        && TextStatistics.Words(string.Join(' ', TextStatistics.Sentences(passage.Text)
            .Where(s => !OwnReading().IsMatch(s) && !SafetyRule().IsMatch(s) && !Aim().IsMatch(s)))).Count >= ShortestStatement;

    /// <summary>That the sources are silent is the editors' own finding, and honest; no source can say it.</summary>
    [GeneratedRegex(@"\bsources (?:that )?we read (?:do|did|does) not (?!disagree|contradict|conflict|differ)|"
        + @"\b(?:nothing|no) [a-z ]{0,40}in the sources (?:that )?we read\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnReading();

    /// <summary>
    /// Not to stop a medicine is the site's own rule of safety; a source about another medicine would only seem to prove it.
    /// </summary>
    [GeneratedRegex(@"^(?:as a rule, )?do not (?:change|halve|skip|stop)\b[^.]*\b(?:medicines?|tablets?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SafetyRule();

    /// <summary>What a page is for, which DISCERN asks it to say.</summary>
    [GeneratedRegex(@"^this page (?:is for|helps you to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Aim();
}
