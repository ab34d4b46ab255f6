using System.Globalization;

namespace CrampInfo.Content.Checks.Reporting;

/// <summary>The outcome of a check for people: parts, so that a console may draw the table its own way.</summary>
public static class TextReport
{
    /// <summary>The heads of the table's columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Article", "Words", "Grade", "Sentence", "Citations", "Uncited",
        "Excerpt only", "Review due"];

    /// <summary>The cells of a row, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string> Cells(ArticleReport article) =>
    [
        article.Slug,
        Number(article.Words),
        Number(article.Grade),
        Number(article.MeanSentence),
        Number(article.Citations),
        Number(article.UncitedClaims),
        Number(article.ExcerptOnlyClaims),
        article.ReviewDue.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ];

    /// <summary>A list longer than this is read by nobody; its totals are.</summary>
    private const int LongList = 200;

    /// <summary>One line for each diagnostic. Of a long list the totals by code and the first of each, unless all are wanted.</summary>
    public static void WriteDiagnostics(TextWriter writer, ContentLoadResult result, bool all)
    {
        if (!all && result.Diagnostics.Count > LongList)
        {
            var codes = result.Diagnostics
                .GroupBy(d => (Word: d.Severity == DiagnosticSeverity.Error ? "error" : "warning", d.Code))
                .OrderBy(g => g.Key.Word, StringComparer.Ordinal).ThenByDescending(g => g.Count())
                    .ThenBy(g => g.Key.Code, StringComparer.Ordinal)
                .ToList();
            foreach (var code in codes)
                writer.WriteLine(
                    $"{Number(code.Count()),8}  {code.Key.Code} ({code.Key.Word}): {DiagnosticCodes.All.GetValueOrDefault(code.Key.Code)}");
            writer.WriteLine();
            writer.WriteLine("The first of each; --all lists every one:");
            foreach (var code in codes)
                writer.WriteLine(code.First());
            return;
        }

        foreach (var diagnostic in result.Diagnostics)
            writer.WriteLine(diagnostic);
    }

    /// <summary>A row for each article.</summary>
    public static void WriteTable(TextWriter writer, ContentReport report)
    {
        var width = report.Articles.Select(a => a.Slug.Length).Append(Columns[0].Length).Max();
        foreach (var row in report.Articles.Select(Cells).Prepend(Columns))
            writer.WriteLine(
                string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(width) : cell.PadLeft(Math.Max(Columns[i].Length, 10)))));
    }

    /// <summary>The totals and the verdict.</summary>
    public static void WriteSummary(TextWriter writer, ContentLoadResult result)
    {
        var report = result.Report;
        writer.WriteLine(Totals(report));
        var errors = result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        writer.WriteLine($"{Number(errors)} errors, {Number(result.Diagnostics.Count - errors)} warnings");
    }

    /// <summary>The totals in one line.</summary>
    public static string Totals(ContentReport report) =>
        $"{Number(report.Articles.Count)} articles, {Number(report.Words)} words, {Number(report.Citations)} citations of "
            + $"{Number(report.DistinctSources)} sources, "
        + $"{Number(report.UncitedClaims)} uncited claims, {Number(report.ExcerptOnlyClaims)} claims from excerpts only, mean grade "
            + $"{report.MeanGrade.ToString("0.00", CultureInfo.InvariantCulture)}"
        + (report.Hardest is { } hardest ? $", hardest {hardest.Slug} ({Number(hardest.Grade)})" : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
