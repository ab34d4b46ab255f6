using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>article-length</c>: long enough to answer, short enough to be read.</summary>
internal sealed class ArticleLengthCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        if (context.Library.Editorial is not { } rules)
            return;
        foreach (var article in context.Library.Articles)
        {
            var bounds = rules.Lengths.FirstOrDefault(l => l.Articles.Contains(article.Slug))
                ?? rules.Lengths.FirstOrDefault(l => l.Articles.Count == 0 && l.Kind == article.FrontMatter.Kind);
            var words = Words(article);
            if (bounds is not null && (words < bounds.From || words > bounds.To))
                context.Diagnostics.Warning(article.File, 1, 1, "article-length",
                    $"{words} words; this article takes {bounds.From} to {bounds.To}.");
        }
    }

    /// <summary>Words of a body: passages, headings and the heads of tables; what blocks draw belongs to the data files.</summary>
    public static int Words(Article article) =>
        article.Passages.Sum(p => TextStatistics.Words(p.Text).Count) + article.Headings.Sum(h => TextStatistics.Words(h.Text).Count);
}
