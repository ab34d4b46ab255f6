namespace CrampInfo.Content.Checks.Reporting;

/// <summary>Writes the outcome of a check. Pure: the same result gives the same text, byte for byte.</summary>
public static class CheckWriter
{
    /// <summary>Writes diagnostics, figures of every article, and totals.</summary>
    public static void Write(TextWriter writer, ContentLoadResult result, CheckFormat format)
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
                TextReport.WriteDiagnostics(writer, result);
                TextReport.WriteTable(writer, result.Report);
                TextReport.WriteSummary(writer, result);
                break;
        }
    }
}
