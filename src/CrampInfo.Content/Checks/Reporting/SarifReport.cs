using System.Text.Json;

namespace CrampInfo.Content.Checks.Reporting;

/// <summary>The outcome of a check as SARIF 2.1.0.</summary>
public static class SarifReport
{
    /// <summary>Writes the rules that were broken and where.</summary>
    public static void Write(TextWriter writer, ContentLoadResult result)
    {
        var codes = result.Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var log = new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    Tool = new
                    {
                        Driver = new
                        {
                            Name = "CrampInfo check",
                            Rules = codes.Select(c => new
                            {
                                Id = c,
                                ShortDescription = new { Text = DiagnosticCodes.All.GetValueOrDefault(c, c) },
                                Help = new { Text = $"See docs/content-rules.md, {c}." },
                            }),
                        },
                    },
                    ColumnKind = "utf16CodeUnits",
                    Results = result.Diagnostics.Select(d => new
                    {
                        RuleId = d.Code,
                        RuleIndex = codes.IndexOf(d.Code),
                        Level = d.Severity == DiagnosticSeverity.Error ? "error" : "warning",
                        Message = new { Text = d.Message },
                        Locations = new[]
                        {
                            new
                            {
                                PhysicalLocation = new
                                {
                                    ArtifactLocation =
                                        new { Uri = Uri.EscapeDataString(d.File).Replace("%2F", "/", StringComparison.Ordinal) },
                                    Region = new { StartLine = d.Line, StartColumn = d.Column },
                                },
                            },
                        },
                    }),
                },
            },
        };
        writer.WriteLine(JsonSerializer.Serialize(log, JsonReport.Options));
    }
}
