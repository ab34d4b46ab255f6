using CrampInfo.Content.Articles;
using CrampInfo.Content.Checks;
using CrampInfo.Content.Data;

namespace CrampInfo.Content;

/// <summary>The figures of one article.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Words">Words of the body, headings and tables too.</param>
/// <param name="Grade">Flesch-Kincaid grade of its paragraphs and list items.</param>
/// <param name="MeanSentence">Words in a sentence, on average.</param>
/// <param name="Citations">How often it cites a source.</param>
/// <param name="UncitedClaims">Passages that state something and cite nothing.</param>
/// <param name="ExcerptOnlyClaims">Passages whose sources were all read in part only.</param>
/// <param name="ReviewDue">When its claims must be compared with their sources again.</param>
public sealed record ArticleReport(
    string Slug,
    int Words,
    double Grade,
    double MeanSentence,
    int Citations,
    int UncitedClaims,
    int ExcerptOnlyClaims,
    DateOnly ReviewDue);

/// <summary>The figures of a library: a row for each article, and the totals.</summary>
/// <param name="Articles">The rows, by slug.</param>
/// <param name="DistinctSources">How many documents articles and data files cite.</param>
public sealed record ContentReport(IReadOnlyList<ArticleReport> Articles, int DistinctSources)
{
    /// <summary>The report of no library.</summary>
    public static ContentReport Empty { get; } = new([], 0);

    /// <summary>Words of all articles.</summary>
    public int Words => Articles.Sum(a => a.Words);

    /// <summary>Citations of all articles.</summary>
    public int Citations => Articles.Sum(a => a.Citations);

    /// <summary>Uncited claims of all articles.</summary>
    public int UncitedClaims => Articles.Sum(a => a.UncitedClaims);

    /// <summary>Claims of all articles that rest on excerpts only.</summary>
    public int ExcerptOnlyClaims => Articles.Sum(a => a.ExcerptOnlyClaims);

    /// <summary>The articles' mean grade.</summary>
    public double MeanGrade => Articles.Count == 0 ? 0 : Articles.Average(a => a.Grade);

    /// <summary>The article that is hardest to read; null when there is none.</summary>
    public ArticleReport? Hardest => Articles.MaxBy(a => a.Grade);

    /// <summary>Measures a library.</summary>
    public static ContentReport Of(ContentLibrary library)
    {
        var inPart = library.Sources.Where(s => s.Read == SourceReading.Excerpt).Select(s => s.Id.Value).ToHashSet();
        return new([.. library.Articles.Select(a => Of(a, inPart))], Cited.Of(library).Count);
    }

    private static ArticleReport Of(Article article, HashSet<string> inPart)
    {
        var measure = ReadingGradeCheck.Measure(article);
        return new(
            article.Slug,
            ArticleLengthCheck.Words(article),
            measure.Grade,
            measure.MeanSentence,
            article.Passages.Sum(p => p.Citations.Count),
            UncitedClaimCheck.In(article).Count(),
            article.Passages.Count(p => p.Citations.Count > 0 && p.Citations.All(inPart.Contains)),
            article.FrontMatter.ReviewDue);
    }
}
