using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.Language;

/// <summary>Reads what the content folder says of word forms.</summary>
internal static class WordFormsLoader
{
    /// <summary>Reads <c>words.yml</c> and <c>ordinary.yml</c>; without them only the rules of <see cref="Stemmer"/> work.</summary>
    /// <param name="folder">The content.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static WordForms Load(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var forms = Read<WordFormsFile>(folder, "language/words.yml", diagnostics)?.Forms ?? [];
        var ordinary = Read<OrdinaryWordsFile>(folder, "language/ordinary.yml", diagnostics)?.Words ?? [];
        return new(
            forms.Select(f => KeyValuePair.Create(f.Word, f.Also)),
            ordinary.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static T? Read<T>(ContentFolder folder, string name, DiagnosticBag diagnostics) where T : class =>
        File.Exists(folder.PathOf(name)) && folder.Read(folder.PathOf(name)) is { } yaml
            ? new YamlReader(folder.Show(folder.PathOf(name)), 0, diagnostics).Read<T>(yaml) : null;
}
