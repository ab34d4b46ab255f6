using CrampInfo.Content.Language;
using CrampInfo.Content.RedFlags.Matching;
using CrampInfo.Content.Yaml;

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
        var forms = WordForms.Read(Text(contentFolder, "language/words.yml", diagnostics), "content/language/words.yml", diagnostics);
        var findings = Lexicons(contentFolder, diagnostics).SelectMany(name => Read<LexiconFile>(contentFolder, name, diagnostics)?.Findings ?? []).ToList();
        var context = Read<ContextFile>(contentFolder, "language/context.yml", diagnostics)?.Rules ?? [];
        var rules = ReadRules(contentFolder, diagnostics);

        var stemmer = new Stemmer(forms);
        var lexicon = new Lexicon(findings, stemmer, diagnostics);
        var compiled = rules.Select(r => Compile(r, lexicon, diagnostics)).ToList();
        var signLeaves = lexicon.LeafCount;
        var triggers = context.Select(r => new ContextTrigger(r, Leaves(lexicon.Compile(r.File, r.Words), r, diagnostics))).ToList();
        // "cramps" and "swelled" are known words too, though patterns only write "cramp" and "swell".
        var vocabulary = lexicon.Spellings.Concat(forms.Words).Order(StringComparer.Ordinal).ToList();
        var known = vocabulary.Select(stemmer.Stem).Concat(forms.Ordinary).Concat(NumberWords.Words);
        var speller = new Speller(vocabulary, known);
        return new(rules, new(lexicon.BuildIndex(triggers, signLeaves), stemmer, speller, compiled));
    }

    /// <summary>The shared findings, <c>lexicon.yml</c>, and those of one field each beside it, <c>lexicon-circulation.yml</c> and so on.</summary>
    private static IEnumerable<string> Lexicons(string contentFolder, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(contentFolder, "language");
        if (Directory.Exists(folder))
            return Directory.EnumerateFiles(folder, "lexicon*.yml").Order(StringComparer.Ordinal).Select(f => "language/" + Path.GetFileName(f));
        diagnostics.Error("content/language", 1, 1, "missing-file", "there are no words to recognise signs by.");
        return [];
    }

    private static List<RedFlagRule> ReadRules(string contentFolder, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(contentFolder, "red-flags");
        var rules = new List<RedFlagRule>();
        if (!Directory.Exists(folder))
        {
            diagnostics.Error("content/red-flags", 1, 1, "missing-file", "there are no warning signs.");
            return rules;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (id.StartsWith('_') || Read<RedFlagRule>(contentFolder, $"red-flags/{id}.yml", diagnostics) is not { } rule)
                continue;
            rule.Id = id;
            Check(rule, diagnostics);
            rules.Add(rule);
        }

        return [.. rules.OrderBy(r => r.Level).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static void Check(RedFlagRule rule, DiagnosticBag diagnostics)
    {
        void Error(int line, int column, string code, string message) => diagnostics.Error(rule.File, line, column, code, message);

        if (!rule.Heading.EndsWith("if:", StringComparison.Ordinal))
            Error(rule.Line, rule.Column, "heading-without-if", $"the heading is a call to action that ends 'if:', not '{rule.Heading}'.");
        var keys = new HashSet<string>();
        foreach (var sign in rule.Signs)
        {
            if (!keys.Add(sign.Key.Value))
                Error(sign.Key.Line, sign.Key.Column, "repeated-sign", $"'{sign.Key.Value}' is there twice.");
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

    private static T? Read<T>(string contentFolder, string name, DiagnosticBag diagnostics) where T : class =>
        Text(contentFolder, name, diagnostics) is { Length: > 0 } yaml ? new YamlReader("content/" + name, 0, diagnostics).Read<T>(yaml) : null;

    private static string Text(string contentFolder, string name, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(contentFolder, name);
        if (File.Exists(path))
            return File.ReadAllText(path);
        diagnostics.Error("content/" + name, 1, 1, "missing-file", "this file is missing.");
        return "";
    }
}
