using System.Text.Json;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Tests.Content;

/// <summary>The schemas that editors use are those of the content classes. Set CRAMPINFO_WRITE_SCHEMAS=1 to write them anew.</summary>
public sealed class ContentSchemaTests
{
    public static TheoryData<string> Names => [.. ContentSchema.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_Committed_IsCurrent(string name)
    {
        var path = Path.Combine(TestFolders.Content, "schema", $"{name}.json");
        if (Environment.GetEnvironmentVariable("CRAMPINFO_WRITE_SCHEMAS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, ContentSchema.For(name));
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == ContentSchema.For(name),
            $"{path} is not current: run the tests with CRAMPINFO_WRITE_SCHEMAS=1 and commit it.");
    }

    [Fact]
    public void Schemas_Folder_HasNoOthers() =>
        Assert.Equal(ContentSchema.Files.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(TestFolders.Content, "schema")).Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Editors_AreToldWhichFilesEachSchemaIsFor()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestFolders.Root, ".vscode", "settings.json")));
        var told = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!);

        Assert.All(ContentSchema.Files,
            f => Assert.EndsWith(told[$"./content/schema/{f.Key}.json"], f.Value.Describes, StringComparison.Ordinal));
        Assert.All(told.Values, files => Assert.NotEmpty(Directory.EnumerateFiles(
            Path.Combine(TestFolders.Root, Path.GetDirectoryName(files)!), Path.GetFileName(files))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryKey_IsDescribed(string name)
    {
        Assert.All(ContentSchema.KeysOf(ContentSchema.Files[name].Type),
            k => Assert.True(k.Description.Length > 0, $"{k.Owner.Name}.{k.Key} has no [Description]"));

        using var schema = JsonDocument.Parse(ContentSchema.For(name));
        var entry = schema.RootElement.TryGetProperty("items", out var items) ? items : schema.RootElement;
        Assert.False(entry.GetProperty("additionalProperties").GetBoolean());
        Assert.NotEmpty(entry.GetProperty("required").EnumerateArray());
    }
}
