using CrampInfo.Content.Language;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content.RedFlags;

/// <summary>Reads the warning signs, and what was learned from how people say them.</summary>
internal static class RedFlagLoader
{
    /// <summary>Where what was learned is kept, in the content folder.</summary>
    public const string LearnedFile = "learned.bin";

    /// <summary>
    /// Reads <c>red-flags/*.yml</c>: most serious level first, then by id. A file with mistakes is reported and left out.
    /// </summary>
    public static IReadOnlyList<RedFlagRule> Read(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var rules = new List<RedFlagRule>();
        if (!folder.Has("red-flags"))
            diagnostics.Error(folder.Show(folder.PathOf("red-flags")), 1, 1, "missing-file", "there are no warning signs.");
        foreach (var path in folder.Files("red-flags", ".yml"))
        {
            if (folder.Read(path) is not { } yaml || new YamlReader(folder.Show(path), 0, diagnostics)
                .Read<RedFlagRule>(yaml) is not { } rule)
                continue;
            rule.Id = Path.GetFileNameWithoutExtension(path);
            rules.Add(rule);
        }

        return [.. rules.OrderBy(r => r.Level).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The recogniser of the signs, and how it reads words. Without <see cref="LearnedFile"/>, or with one that cannot be read, it
    /// knows the phrases that must never be missed and nothing else.
    /// </summary>
    public static (Recogniser Recogniser, Words.Language Language) Recogniser(
        ContentFolder folder, IReadOnlyList<RedFlagRule> rules, DiagnosticBag diagnostics)
    {
        var learned = Learned(folder, diagnostics);
        var language = LanguageOf(folder, rules, learned?.Vocabulary ?? [], diagnostics);
        return (RecogniserOf(rules, language, learned), language);
    }

    /// <summary>The recogniser of some signs.</summary>
    public static Recogniser RecogniserOf(IReadOnlyList<RedFlagRule> rules, Words.Language language, Learned? learned) =>
        new(rules.Select(r => new KnownSign(r.Id, r.Level, [.. r.NeverMiss.Select(p => p.Value)])), language, learned);

    /// <summary>How words are read: forms, denials and a vocabulary, with the words of the signs' phrases.</summary>
    public static Words.Language LanguageOf(
        ContentFolder folder, IReadOnlyList<RedFlagRule> rules, IEnumerable<string> vocabulary, DiagnosticBag diagnostics) =>
        LanguageOf(WordFormsLoader.Load(folder, diagnostics), DenialsLoader.Load(folder, diagnostics), rules, vocabulary);

    /// <summary>How words are read: forms, denials and a vocabulary, with the words of the signs' phrases.</summary>
    public static Words.Language LanguageOf(WordForms forms, DenialWords denials, IReadOnlyList<RedFlagRule> rules,
        IEnumerable<string> vocabulary)
    {
        var phrases = rules.SelectMany(r => r.NeverMiss).SelectMany(p => Tokeniser.Tokenise(p.Value)).Select(t => t.Text);
        return new(forms, vocabulary.Concat(phrases), denials);
    }

    /// <summary>What was learned; null, with a diagnostic where there should be something, when it cannot be read.</summary>
    public static Learned? Learned(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(LearnedFile);
        if (!File.Exists(path))
            return null;
        try
        {
            return Words.Recognition.Learned.FromBytes(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Error(folder.Show(path), 1, 1, "unreadable", $"{e.Message.TrimEnd('.')}. Run the learn command.");
            return null;
        }
    }
}
