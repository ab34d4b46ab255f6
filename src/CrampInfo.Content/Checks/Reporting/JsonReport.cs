using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrampInfo.Content.Checks.Reporting;

/// <summary>The outcome of a check as JSON, in the spelling of the content model.</summary>
public static class JsonReport
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The text goes into files and consoles, not into pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes diagnostics, articles and totals.</summary>
    public static void Write(TextWriter writer, ContentLoadResult result)
    {
        var report = result.Report;
        writer.WriteLine(JsonSerializer.Serialize(
            new
            {
                result.Diagnostics,
                Articles =
                    report.Articles.Select(a => a with { Grade = Math.Round(a.Grade, 2), MeanSentence = Math.Round(a.MeanSentence, 2) }),
                Totals = new
                {
                    Articles = report.Articles.Count,
                    report.Words,
                    report.Citations,
                    report.DistinctSources,
                    report.UncitedClaims,
                    report.ExcerptOnlyClaims,
                    MeanGrade = Math.Round(report.MeanGrade, 2),
                    Hardest = report.Hardest?.Slug,
                },
            },
            Options));
    }
}
