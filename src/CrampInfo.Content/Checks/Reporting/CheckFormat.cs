namespace CrampInfo.Content.Checks.Reporting;

/// <summary>How the check writes what it found.</summary>
public enum CheckFormat
{
    /// <summary>Lines that editors and build logs can click, and a table.</summary>
    Text,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>For code hosts, which show the findings in the file: SARIF 2.1.0.</summary>
    Sarif,
}
