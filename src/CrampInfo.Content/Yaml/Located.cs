using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrampInfo.Content.Yaml;

/// <summary>A text with the place it was written, so that a wrong reference can be shown where it stands.</summary>
/// <param name="Value">The text.</param>
/// <param name="Line">Line in its file, from 1.</param>
/// <param name="Column">Column in its line, from 1.</param>
[JsonConverter(typeof(LocatedJson))]
public readonly record struct Located(string Value, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Writes the text alone: places matter to authors, not to what is served.</summary>
internal sealed class LocatedJson : JsonConverter<Located>
{
    public override Located Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "", 0, 0);

    public override void Write(Utf8JsonWriter writer, Located value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
