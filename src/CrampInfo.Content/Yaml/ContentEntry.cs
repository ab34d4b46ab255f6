using System.Text.Json.Serialization;

namespace CrampInfo.Content.Yaml;

/// <summary>Something an author wrote as a YAML mapping; knows where, so that diagnostics can point at it.</summary>
public abstract class ContentEntry
{
    /// <summary>The file it was read from, relative to the content folder's parent.</summary>
    [JsonIgnore]
    public string File { get; internal set; } = "";

    /// <summary>The line where the mapping begins, from 1.</summary>
    [JsonIgnore]
    public int Line { get; internal set; } = 1;

    /// <summary>The column where the mapping begins, from 1.</summary>
    [JsonIgnore]
    public int Column { get; internal set; } = 1;
}
