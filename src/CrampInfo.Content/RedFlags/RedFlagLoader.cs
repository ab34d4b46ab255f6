using CrampInfo.Content.Language;
using CrampInfo.Content.RedFlags.Likeness;
using CrampInfo.Content.RedFlags.Matching;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags;

/// <summary>Reads the warning signs and the language data, and reports every mistake with its place.</summary>
public static class RedFlagLoader
{
    /// <summary>
    /// Loads <c>red-flags/*.yml</c> (files that begin with an underscore are no signs) and <c>language/*.yml</c>.
    /// A sign with mistakes is reported and left out; whether the rest may be used is the caller's decision.
    /// </summary>
    /// <param name="contentFolder">The folder <c>content</c>.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static RedFlagCatalogue Load(string contentFolder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(contentFolder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var folder = new ContentFolder(contentFolder, diagnostics);
        Text(folder, "language/words.yml", diagnostics);
        var forms = WordFormsLoader.Load(folder, diagnostics);
        var findings = Lexicons(folder, diagnostics).SelectMany(path => Read<LexiconFile>(folder, path, diagnostics)?.Findings ?? []).ToList();
        var context = Parse<ContextFile>(folder, folder.PathOf("language/context.yml"), Text(folder, "language/context.yml", diagnostics), diagnostics)?.Rules ?? [];
        var rules = ReadRules(folder, diagnostics);

        var stemmer = new Stemmer(forms);
        var lexicon = new Lexicon(findings, stemmer, diagnostics);
        var compiled = rules.Select(r => Compile(r, lexicon, diagnostics)).ToList();
        var signLeaves = lexicon.LeafCount;
        var triggers = context.Select(r => new ContextTrigger(r, Leaves(lexicon.Compile(r.File, r.Words), r, diagnostics))).ToList();
        // "cramps" and "swelled" are known words too, though patterns only write "cramp" and "swell".
        var vocabulary = lexicon.Spellings.Concat(forms.Words).Order(StringComparer.Ordinal).ToList();
        var known = vocabulary.Concat(forms.Ordinary).Select(stemmer.Stem).Concat(forms.Ordinary).Concat(NumberWords.Words);
        var speller = new Speller(vocabulary, known);
        var index = lexicon.BuildIndex(triggers, signLeaves);
        // Learned from the words as they are read later, with their spelling mended.
        var examples = Examples(folder, rules, diagnostics).Select(e => (TextWords.Read(e.Text, index, stemmer, speller).Tokens, e.Flag)).ToList();
        var likeness = LikenessModel.Learn(examples, rules.ToDictionary(r => r.Id, r => r.Level), stemmer);
        return new(rules, new(index, stemmer, speller, compiled, likeness));
    }

    /// <summary>What the recogniser by likeness learns from: the lists of <c>language/examples/</c> and each sign's own examples.</summary>
    private static List<(string Text, string Flag)> Examples(ContentFolder folder, IReadOnlyList<RedFlagRule> rules, DiagnosticBag diagnostics)
    {
        var signs = rules.Select(r => r.Id).Append(LikenessExample.NoSign).ToHashSet();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var examples = new List<(string Text, string Flag)>();
        foreach (var path in folder.Files(Path.Combine("language", "examples"), ".yml"))
        {
            if (folder.Read(path) is not { } yaml)
                continue;
            foreach (var example in new YamlReader(folder.Show(path), 0, diagnostics).ReadList<LikenessExample>(yaml))
            {
                if (!signs.Contains(example.Flag.Value))
                    diagnostics.Error(example.File, example.Flag.Line, example.Flag.Column, "unknown-sign", $"there is no file red-flags/{example.Flag}.yml.{YamlReader.DidYouMean(example.Flag.Value, signs)}");
                else if (!seen.Add(example.Text.Value))
                    diagnostics.Error(example.File, example.Text.Line, example.Text.Column, "repeated-text", "this text is an example already.");
                else
                    examples.Add((example.Text.Value, example.Flag.Value));
            }
        }

        // Without lists there is too little to learn from; the patterns then stand alone.
        return examples.Count == 0 ? [] : [.. examples, .. rules.SelectMany(r => r.Examples.ShowsOn.Select(t => (t, r.Id)).Concat(r.Examples.NotOn.Select(t => (t, LikenessExample.NoSign))))];
    }

    /// <summary>The shared findings, <c>lexicon.yml</c>, and those of one field each beside it, <c>lexicon-circulation.yml</c> and so on.</summary>
    private static List<string> Lexicons(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var paths = folder.Files("language", ".yml").Where(p => Path.GetFileName(p).StartsWith("lexicon", StringComparison.Ordinal)).ToList();
        if (paths.Count == 0)
            diagnostics.Error(folder.Show(folder.PathOf("language/lexicon.yml")), 1, 1, "missing-file", MissingWords);
        return paths;
    }

    internal static List<RedFlagRule> ReadRules(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var rules = new List<RedFlagRule>();
        if (!folder.Has("red-flags"))
        {
            diagnostics.Error(folder.Show(folder.PathOf("red-flags")), 1, 1, "missing-file", "there are no warning signs.");
            return rules;
        }

        foreach (var path in folder.Files("red-flags", ".yml"))
        {
            if (Read<RedFlagRule>(folder, path, diagnostics) is not { } rule)
                continue;
            rule.Id = Path.GetFileNameWithoutExtension(path);
            Check(rule, diagnostics);
            rules.Add(rule);
        }

        return [.. rules.OrderBy(r => r.Level).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static void Check(RedFlagRule rule, DiagnosticBag diagnostics)
    {
        void Error(int line, int column, string code, string message) => diagnostics.Error(rule.File, line, column, code, message);

        var keys = new HashSet<string>();
        foreach (var sign in rule.Signs)
        {
            if (!keys.Add(sign.Key.Value))
                Error(sign.Key.Line, sign.Key.Column, "duplicate-id", $"'{sign.Key.Value}' is already a sign of this file; a key names one sign.");
        }

        foreach (var key in rule.When.Keys())
        {
            if (!keys.Contains(key.Value))
                Error(key.Line, key.Column, "unknown-sign", $"'when' names '{key.Value}', which is not a sign here.{YamlReader.DidYouMean(key.Value, keys)}");
        }

        var found = rule.Signs.Where(s => s.Words.Count > 0).Select(s => s.Key.Value).ToHashSet();
        if (!rule.When.Holds(found.Contains))
            Error(rule.Line, rule.Column, "never-raised", "'when' can never hold: the signs that it needs have no words.");
    }

    private static CompiledRule Compile(RedFlagRule rule, Lexicon lexicon, DiagnosticBag diagnostics)
    {
        var signs = new Dictionary<string, Expression>();
        foreach (var sign in rule.Signs)
        {
            if (lexicon.Compile(rule.File, sign.Words) is { } expression)
                signs.TryAdd(sign.Key.Value, expression);
        }

        return new(rule, signs, lexicon.Compile(rule.File, rule.Phrases), lexicon.Compile(rule.File, rule.Not));
    }

    private static List<int> Leaves(Expression? expression, ContextRule rule, DiagnosticBag diagnostics)
    {
        switch (expression)
        {
            case Expression.Leaf leaf:
                return [leaf.Id];
            case Expression.AnyOf any:
                return [.. any.Parts.SelectMany(p => Leaves(p, rule, diagnostics))];
            case Expression.Together:
                diagnostics.Error(rule.File, rule.Line, rule.Column, "bad-pattern", "context words are rows of words, without '&' and '~'.");
                break;
        }

        return [];
    }

    private const string MissingWords = "without this file warning signs are not found in what people type.";

    private static T? Read<T>(ContentFolder folder, string path, DiagnosticBag diagnostics) where T : class =>
        Parse<T>(folder, path, folder.Read(path), diagnostics);

    private static T? Parse<T>(ContentFolder folder, string path, string? yaml, DiagnosticBag diagnostics) where T : class =>
        yaml is null ? null : new YamlReader(folder.Show(path), 0, diagnostics).Read<T>(yaml);

    private static string? Text(ContentFolder folder, string name, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(name);
        if (File.Exists(path))
            return folder.Read(path);
        diagnostics.Error(folder.Show(path), 1, 1, "missing-file", MissingWords);
        return null;
    }
}
