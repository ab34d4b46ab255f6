namespace CrampInfo.Content.Checks;

/// <summary>Which sources the library cites.</summary>
internal static class Cited
{
    /// <summary>Every id that an article or a data file cites.</summary>
    public static IReadOnlySet<string> Of(ContentLibrary library) => library.Articles
        .SelectMany(a => a.Passages).SelectMany(p => p.Citations)
        .Concat(library.RedFlags.SelectMany(r => r.Sources).Select(s => s.Value))
        .Concat(library.Treatments.SelectMany(t => t.Sources.Concat(t.ExpertsDiffer.SelectMany(e => e.Sources))).Select(s => s.Value))
        .Concat(library.Stretches.SelectMany(s => s.Sources).Select(s => s.Value))
        .Concat(library.Glossary.SelectMany(t => t.Sources).Select(s => s.Value))
        .ToHashSet();
}
