using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.Language;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Content.Tags;

namespace CrampInfo.Content.Yaml;

/// <summary>JSON Schemas of the content files, made from the content classes, for editors that complete and check YAML.</summary>
public static class ContentSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What each kind of file is, by the name of its schema in content/schema/.</summary>
    public static IReadOnlyDictionary<string, (Type Type, bool IsList, string Describes)> Files { get; } = new Dictionary<string,
        (Type, bool, string)>
    {
        ["article"] = (typeof(ArticleFrontMatter), false, "the front matter of content/articles/*.md"),
        ["red-flag"] = (typeof(RedFlagRule), false, "content/red-flags/*.yml"),
        ["treatments"] = (typeof(Treatment), true, "content/treatments.yml"),
        ["stretches"] = (typeof(Stretch), true, "content/stretches.yml"),
        ["glossary"] = (typeof(GlossaryTerm), true, "content/glossary.yml"),
        ["sources"] = (typeof(Source), true, "content/sources.yml"),
        ["tags"] = (typeof(Tag), true, "content/tags.yml"),
        ["open-questions"] = (typeof(OpenQuestion), true, "content/open-questions.yml"),
        ["emergency-numbers"] = (typeof(EmergencyNumber), true, "content/emergency-numbers.yml"),
        ["published"] = (typeof(PublishedPage), true, "content/published.yml"),
        ["site"] = (typeof(SiteWords), false, "content/site.yml"),
        ["editorial"] = (typeof(EditorialRules), false, "content/editorial.yml"),
        ["concepts"] = (typeof(ConceptsFile), false, "content/search/concepts.yml"),
        ["denials"] = (typeof(DenialsFile), false, "content/language/denials.yml"),
        ["words"] = (typeof(WordFormsFile), false, "content/language/words.yml"),
        ["ordinary"] = (typeof(OrdinaryWordsFile), false, "content/language/ordinary.yml"),
    };

    /// <summary>The schema of one kind of file, as text.</summary>
    public static string For(string name)
    {
        var (type, isList, describes) = Files[name];
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"CrampInfo: {describes}",
        };
        var body = isList ? new JsonObject { ["type"] = "array", ["items"] = Entry(type) } : Entry(type);
        foreach (var (key, value) in body.ToList())
        {
            body.Remove(key);
            schema[key] = value;
        }

        return schema.ToJsonString(Indented) + "\n";
    }

    /// <summary>Every key of a content class and of those inside it, with its class.</summary>
    public static IEnumerable<(Type Owner, string Key, string Description)> KeysOf(Type type)
    {
        foreach (var (key, property) in YamlReader.Keys(type))
        {
            yield return (type, key, property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "");
            var inner = YamlReader.ElementType(property.PropertyType) ?? property.PropertyType;
            if (typeof(ContentEntry).IsAssignableFrom(inner))
            {
                foreach (var nested in KeysOf(inner))
                    yield return nested;
            }
        }
    }

    private static JsonObject Entry(Type type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (key, property) in YamlReader.Keys(type))
        {
            var schema = Value(property.PropertyType);
            if (property.GetCustomAttribute<DescriptionAttribute>() is { } description)
                schema["description"] = description.Description;
            if (property.GetCustomAttribute<MaxLengthAttribute>() is { } most)
                schema["maxLength"] = most.Length;
            properties[key] = schema;
            if (property.IsDefined(typeof(RequiredMemberAttribute)))
                required.Add((JsonNode)key);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = required,
            ["properties"] = properties
        };
    }

    private static JsonObject Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (YamlReader.ElementType(type) is { } element)
            return new JsonObject { ["type"] = "array", ["items"] = Value(element) };
        if (typeof(ContentEntry).IsAssignableFrom(type))
            return Entry(type);
        if (type == typeof(WordForm))
            return new JsonObject
            {
                ["type"] = "object",
                ["minProperties"] = 1,
                ["maxProperties"] = 1,
                ["additionalProperties"] = Value(typeof(string))
            };
        if (type == typeof(DateOnly))
            return new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(int))
            return new JsonObject { ["type"] = "integer", ["minimum"] = 0 };
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (type.IsEnum)
            return new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => (JsonNode)KebabCase.From(n))]) };
        return new JsonObject { ["type"] = "string", ["minLength"] = 1 };
    }
}
