namespace CrampInfo.Content.Checks.Reporting;

/// <summary>Writes the outcome of a check. Pure: the same result gives the same text, byte for byte.</summary>
public static class CheckWriter
{
    /// <summary>Writes diagnostics, figures of every article, and totals.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="result">What the check found.</param>
    /// <param name="format">How; JSON and SARIF are for programs and always whole.</param>
    /// <param name="all">Whether a list too long to be read is written whole as well.</param>
    public static void Write(TextWriter writer, ContentLoadResult result, CheckFormat format, bool all = false)
    {
        switch (format)
        {
            case CheckFormat.Json:
                JsonReport.Write(writer, result);
                break;
            case CheckFormat.Sarif:
                SarifReport.Write(writer, result);
                break;
            default:
                TextReport.WriteDiagnostics(writer, result, all);
                TextReport.WriteTable(writer, result.Report);
                TextReport.WriteSummary(writer, result);
                break;
        }
    }
}
