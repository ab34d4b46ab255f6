using System.Text.Json.Serialization;
using CrampInfo.Content.Checks;

namespace CrampInfo.Content;

/// <summary>How much a <see cref="ContentDiagnostic"/> weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The content must not be published; the thing concerned is not served.</summary>
    Error,

    /// <summary>Worth an editor's look; never stops anything.</summary>
    Warning,
}

/// <summary>One thing an author must or should mend: where it is, what is wrong and what would be right.</summary>
/// <param name="File">Path relative to the content folder's parent, with forward slashes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Code">Short kebab-case name of the rule; each has a heading in <c>docs/</c>.</param>
/// <param name="Message">What is wrong and what would be right, for the author.</param>
public sealed record ContentDiagnostic(string File, int Line, int Column, DiagnosticSeverity Severity, string Code, string Message)
{
    /// <summary>Whether the thing concerned cannot be served: shown as it stands it would lack something, or do harm.</summary>
    [JsonIgnore]
    public bool Stops => Severity == DiagnosticSeverity.Error && DiagnosticCodes.Stopping.Contains(Code);

    /// <summary>The form that editors and build logs can click: <c>file(line,column): error code: message</c>.</summary>
    public override string ToString() =>
        $"{File}({Line},{Column}): {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}";
}
