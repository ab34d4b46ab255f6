using CrampInfo.Content.Language;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.Search;

/// <summary>Reads <c>content/search/</c>. A folder without it can still be searched, by the words of its articles only.</summary>
internal static class SearchWordsLoader
{
    /// <summary>Everything that can be used; mistakes go to <paramref name="diagnostics"/>.</summary>
    public static SearchWords Load(ContentFolder folder, DiagnosticBag diagnostics)
    {
        var concepts = Read<ConceptsFile>(folder, "search/concepts.yml", diagnostics);
        var synonyms = Read<SynonymsFile>(folder, "search/synonyms.yml", diagnostics);
        return new()
        {
            Concepts = Distinct(concepts?.Concepts ?? [], diagnostics),
            NothingFound = [.. (concepts?.NothingFound ?? []).Select(s => s.Value)],
            Synonyms = synonyms?.Synonyms ?? [],
            StopWords = WordsOf(synonyms?.StopWords),
            Fillers = WordsOf(synonyms?.Fillers),
            Negations = synonyms?.Negations ?? [],
            NotNegations = synonyms?.NotNegations ?? [],
            Forms = WordFormsLoader.Load(folder, diagnostics),
        };
    }

    private static List<SearchConcept> Distinct(IReadOnlyList<SearchConcept> concepts, DiagnosticBag diagnostics)
    {
        foreach (var repeated in concepts.GroupBy(c => c.Id.Value).SelectMany(g => g.Skip(1)))
            diagnostics.Error(repeated.File, repeated.Id.Line, repeated.Id.Column, "duplicate-id", $"'{repeated.Id}' is already in this file; an id names one entry.");
        var distinct = concepts.DistinctBy(c => c.Id.Value).ToList();
        var ids = distinct.Select(c => c.Id.Value).ToHashSet();
        foreach (var unknown in distinct.SelectMany(c => c.Together.SelectMany(g => g.Ids).Where(i => !ids.Contains(i.Value)).Select(i => (c.File, Id: i))))
            diagnostics.Error(unknown.File, unknown.Id.Line, unknown.Id.Column, "unknown-concept", $"there is no concept '{unknown.Id}' in this file.{YamlReader.DidYouMean(unknown.Id.Value, ids)}");
        return distinct;
    }

    private static HashSet<string> WordsOf(IReadOnlyList<string>? lines) =>
        [.. (lines ?? []).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => TextNormaliser.Word(w))];

    private static T? Read<T>(ContentFolder folder, string name, DiagnosticBag diagnostics) where T : class =>
        Text(folder, name) is { } yaml ? new YamlReader(folder.Show(folder.PathOf(name)), 0, diagnostics).Read<T>(yaml) : null;

    private static string? Text(ContentFolder folder, string name) =>
        File.Exists(folder.PathOf(name)) ? folder.Read(folder.PathOf(name)) : null;
}
