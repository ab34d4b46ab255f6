using CrampInfo.Content;
using CrampInfo.Content.Language;

namespace CrampInfo.Catalog.Search;

/// <summary>The words a slip can be corrected to: those of titles, names, lay words, glossary, concepts and synonyms first, then those that the articles use often.</summary>
internal static class SearchVocabulary
{
    /// <summary>Words that the articles use less often may be slips themselves.</summary>
    private const int OftenEnough = 3;

    /// <summary>Makes the speller of a library.</summary>
    public static QuerySpelling Speller(ContentLibrary library, SearchIndex index, Stemmer stemmer)
    {
        var words = library.SearchWords;
        var uses = index.Spellings.ToDictionary(s => s.Word, s => s.Uses);
        var telling = library.Articles.SelectMany(a => a.FrontMatter.OtherNames.Concat(a.FrontMatter.LayWords).Append(a.FrontMatter.Title))
            .Concat(library.Glossary.SelectMany(g => g.Also.Append(g.Term)))
            .Concat(library.Tags.Select(t => t.Name))
            .Concat(words.Concepts.SelectMany(c => c.Words.Append(c.Name)))
            .Concat(words.Synonyms.SelectMany(s => s.Words.Concat(s.Means)))
            .SelectMany(t => Tokeniser.Tokenise(t))
            .Select(t => t.Text)
            .ToHashSet();
        var vocabulary = telling.Concat(uses.Where(u => u.Value >= OftenEnough).Select(u => u.Key))
            .Concat(words.Forms.Words)
            .Distinct()
            .Where(w => w.All(char.IsAsciiLetter))
            .OrderByDescending(w => telling.Contains(w) ? 1 : 0).ThenByDescending(w => uses.GetValueOrDefault(w)).ThenBy(w => w, StringComparer.Ordinal)
            .ToList();
        var ordinary = words.Ordinary.Concat(words.Forms.Ordinary).Concat(words.StopWords).Concat(words.Fillers).Concat(NumberWords.Words).ToList();
        return new(vocabulary, ordinary, index.Stems.Concat(vocabulary.Concat(ordinary).Select(stemmer.Stem)).ToHashSet(), stemmer);
    }
}
