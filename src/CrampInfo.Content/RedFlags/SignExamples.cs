using System.Security.Cryptography;
using System.Text;
using CrampInfo.Content.Language;
using CrampInfo.Content.Yaml;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content.RedFlags;

/// <summary>A text that people might type, with the sign that it speaks of.</summary>
/// <param name="Sign">Id of the sign, or <see cref="TextClassifier.None"/>.</param>
/// <param name="Text">The text.</param>
/// <param name="IsOwn">Whether it stands in a sign's own file, where a clinician reads it.</param>
public sealed record SignExample(string Sign, string Text, bool IsOwn);

/// <summary>
/// What the recogniser learns from: the lists of <c>examples/*.tsv</c> (a line each: sign, tab, text, and where its manner came
/// from) and what each sign says itself.
/// </summary>
public sealed class SignExamples
{
    private SignExamples(IReadOnlyList<SignExample> all, bool hasLists, string hash)
    {
        All = all;
        HasLists = hasLists;
        Hash = hash;
    }

    /// <summary>The examples, in the order of their files.</summary>
    public IReadOnlyList<SignExample> All { get; }

    /// <summary>Whether there are lists beside what the signs say: a folder without has too little to learn from.</summary>
    public bool HasLists { get; }

    /// <summary>Changes whenever something changes that is learned from: texts, signs, forms of words, words of denial.</summary>
    public string Hash { get; }

    /// <summary>Reads the lists. A line that is no example is reported and left out.</summary>
    internal static SignExamples Read(ContentFolder folder, IReadOnlyList<RedFlagRule> rules, DiagnosticBag diagnostics)
    {
        var signs = rules.Select(r => r.Id).Append(TextClassifier.None).ToHashSet();
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var examples = new List<SignExample>();
        foreach (var rule in rules)
        {
            foreach (var (text, sign) in rule.Says.Concat(rule.NeverMiss).Select(t => (t, rule.Id))
                .Concat(rule.NotThis.Select(t => (t, TextClassifier.None))))
                Add(rule.File, text.Line, text.Column, sign, text.Value, own: true);
        }

        var said = examples.Count;
        foreach (var path in folder.Files("examples", ".tsv"))
        {
            var line = 0;
            foreach (var row in (folder.Read(path) ?? "").Split('\n'))
            {
                line++;
                if (row.Length == 0 || row[0] == '#')
                    continue;
                var columns = row.TrimEnd('\r').Split('\t');
                if (columns.Length < 2 || columns[1].Trim().Length == 0)
                    diagnostics.Error(folder.Show(path), line, 1, "wrong-type",
                        "a line is a sign's id, a tab and the text; a further tab and where its manner came from may follow.");
                else if (!signs.Contains(columns[0]))
                    diagnostics.Error(folder.Show(path), line, 1, "unknown-sign",
                        $"there is no file red-flags/{columns[0]}.yml.{YamlReader.DidYouMean(columns[0], signs)}");
                else
                    Add(folder.Show(path), line, columns[0].Length + 2, columns[0], columns[1], own: false);
            }
        }

        return new(examples, examples.Count > said, HashOf(folder, rules, examples));

        void Add(string file, int line, int column, string sign, string text, bool own)
        {
            if (seen.TryAdd(text, sign))
                examples.Add(new(sign, text, own));
            else if (seen[text] != sign)
                diagnostics.Error(file, line, column, "repeated-text",
                    $"this text is an example of '{seen[text]}' already; a text has one sign.");
        }
    }

    private static string HashOf(ContentFolder folder, IReadOnlyList<RedFlagRule> rules, List<SignExample> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var rule in rules)
            Append($"{rule.Id} {rule.Level}");
        foreach (var example in examples)
            Append($"{example.Sign}\t{example.Text}");
        foreach (var file in new[] { "words.yml", "ordinary.yml", "denials.yml" }.Select(f => folder.PathOf(Path.Combine("language", f)))
            .Where(File.Exists))
            Append(folder.Read(file) ?? "");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}
