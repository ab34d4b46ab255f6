using System.Security.Cryptography;
using System.Text;
using CrampInfo.Content.Language;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content.Search;

/// <summary>Reads <c>content/search/</c>. A folder without it can still be searched, by the words of its articles only.</summary>
internal static class SearchWordsLoader
{
    private const string ConceptsPath = "search/concepts.yml";
    private static readonly string[] LearnedFrom =
        [SearchWords.ExamplesFile, ConceptsPath, "language/words.yml", "language/ordinary.yml", "language/denials.yml"];

    /// <summary>Everything that can be used; mistakes go to <paramref name="diagnostics"/>.</summary>
    public static SearchWords Load(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var concepts = Text(folder, ConceptsPath) is { } yaml
            ? new YamlReader(folder.Show(folder.PathOf(ConceptsPath)), 0, diagnostics).Read<ConceptsFile>(yaml)
            : null;
        return new()
        {
            Concepts = Distinct(concepts?.Concepts ?? [], diagnostics),
            NothingFound = [.. (concepts?.NothingFound ?? []).Select(s => s.Value)],
            StopWords = WordsOf(concepts?.StopWords),
            Fillers = WordsOf(concepts?.Fillers),
            Examples = Examples(folder, diagnostics),
            ExamplesHash = Convert.ToHexStringLower(SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', LearnedFrom.Select(f => Text(folder, f)))))),
            Forms = WordFormsLoader.Load(folder, diagnostics),
            Learned = Learned(folder, diagnostics),
        };
    }

    private static List<SearchExample> Examples(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var examples = new List<SearchExample>();
        var file = folder.Show(folder.PathOf(SearchWords.ExamplesFile));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var line = 0;
        foreach (var row in (Text(folder, SearchWords.ExamplesFile) ?? "").Split('\n'))
        {
            line++;
            if (row.Length == 0 || row[0] == '#')
                continue;
            var columns = row.TrimEnd('\r').Split('\t');
            if (columns.Length is < 2 or > 3 || columns[0].Length == 0 || columns[1].Trim().Length == 0)
            {
                diagnostics.Error(file, line, 1, "wrong-type",
                    "a line is slugs (or none), a tab and the query; a further tab and its kind may follow.");
                continue;
            }

            if (!seen.Add(columns[1]))
                diagnostics.Error(file, line, columns[0].Length + 2, "repeated-text",
                    "this query stands in the file already; a query has one line.");
            var articles = columns[0] == TextClassifier.None ? [] : columns[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            examples.Add(new([.. articles.Select(a => new Located(a, line, 1))], columns[1], columns.Length == 3 && columns[2] == "typo"));
        }

        return examples;
    }

    /// <summary>What was learned; null when nothing was, or it cannot be read.</summary>
    public static LearnedSearch? Learned(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var path = folder.PathOf(SearchWords.LearnedFile);
        if (!File.Exists(path))
            return null;
        try
        {
            return LearnedSearch.FromBytes(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Error(folder.Show(path), 1, 1, "unreadable", $"{e.Message.TrimEnd('.')}. Run the learn command.");
            return null;
        }
    }

    private static List<SearchConcept> Distinct(IReadOnlyList<SearchConcept> concepts, DiagnosticBag diagnostics)
    {
        foreach (var repeated in concepts.GroupBy(c => c.Id.Value).SelectMany(g => g.Skip(1)))
            diagnostics.Error(repeated.File, repeated.Id.Line, repeated.Id.Column, "duplicate-id",
                $"'{repeated.Id}' is already in this file; an id names one entry.");
        return [.. concepts.DistinctBy(c => c.Id.Value)];
    }

    private static HashSet<string> WordsOf(IReadOnlyList<string>? lines) =>
        [.. (lines ?? []).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => TextNormaliser.Word(w))];

    private static string? Text(ContentFolder folder, string name) =>
        File.Exists(folder.PathOf(name)) ? folder.Read(folder.PathOf(name)) : null;
}
