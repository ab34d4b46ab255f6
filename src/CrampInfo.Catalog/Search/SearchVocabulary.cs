using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>The words a slip can be corrected to: those of titles, names, lay words, glossary, concepts and synonyms first, then those that the articles use often.</summary>
internal static class SearchVocabulary
{
    /// <summary>Words that the articles use less often may be slips themselves.</summary>
    private const int OftenEnough = 3;

    /// <summary>Makes the speller of a site.</summary>
    public static QuerySpelling Speller(Site site, SearchIndex index, Stemmer stemmer)
    {
        var words = site.Data.SearchWords;
        var uses = index.Spellings.ToDictionary(s => s.Word, s => s.Uses);
        var texts = site.Articles.SelectMany(a => a.Front.OtherNames.Concat(a.Front.LayWords).Append(a.Front.Title))
            .Concat(site.Data.Glossary.SelectMany(g => g.Also.Append(g.Term)))
            .Concat(site.Data.Tags.Select(t => t.Name))
            .Concat(words.Concepts.SelectMany(c => c.Words.Append(c.Name)))
            .Concat(words.Synonyms.SelectMany(s => s.Words.Concat(s.Means)))
            .ToList();
        var telling = WordsOf(texts, out var written);
        var vocabulary = telling.Concat(uses.Where(u => u.Value >= OftenEnough).Select(u => u.Key))
            // Base words only: the table also lists slips, and nothing is corrected to a slip.
            .Concat(words.Forms.Words.Where(w => words.Forms.BaseOf(w) == w))
            .Distinct()
            .Where(w => w.All(char.IsAsciiLetter))
            .OrderByDescending(w => telling.Contains(w) ? 1 : 0).ThenByDescending(w => uses.GetValueOrDefault(w)).ThenBy(w => w, StringComparer.Ordinal)
            .ToList();
        var ordinary = words.Forms.Ordinary.Concat(words.StopWords).Concat(words.Fillers).Concat(NumberWords.Words).ToList();
        return new(vocabulary, ordinary, index.Stems.Concat(vocabulary.Concat(ordinary).Select(stemmer.Stem)).ToHashSet(), written, stemmer);
    }

    /// <summary>The words of some texts, and how those are written that look odd in their one spelling.</summary>
    private static HashSet<string> WordsOf(IEnumerable<string> texts, out Dictionary<string, string> written)
    {
        var words = new HashSet<string>();
        written = [];
        foreach (var text in texts)
        {
            foreach (var token in Tokeniser.Tokenise(text))
            {
                words.Add(token.Text);
                var typed = text.Substring(token.Start, token.Length).ToLowerInvariant();
                if (typed != token.Text)
                    written.TryAdd(token.Text, typed);
            }
        }

        return words;
    }
}
