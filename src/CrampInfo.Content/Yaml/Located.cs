namespace CrampInfo.Content.Yaml;

/// <summary>A text with the place it was written, so that a wrong reference can be shown where it stands.</summary>
/// <param name="Value">The text.</param>
/// <param name="Line">Line in its file, from 1.</param>
/// <param name="Column">Column in its line, from 1.</param>
public readonly record struct Located(string Value, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
