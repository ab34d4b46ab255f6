using CrampInfo.Words;

namespace CrampInfo.Catalog.Search;

/// <summary>First steps: one spelling for every way to type a word, then words. Bounds everything that follows.</summary>
internal sealed class QuerySplitter(Stemmer stemmer)
{
    /// <summary>Characters that are looked at; a long paragraph has fewer.</summary>
    public const int MaxLength = 1000;

    /// <summary>Words that are looked at.</summary>
    public const int MaxWords = 64;

    /// <summary>The part of a query that is looked at: no control characters, no half surrogates at the end.</summary>
    public static string Shorten(string query)
    {
        var text = query.Length <= MaxLength ? query : query[..MaxLength];
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            text = text[..^1];
        if (text.Any(char.IsControl))
            text = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return text.Trim();
    }

    /// <summary>The words of a query.</summary>
    public List<QueryWord> Split(string query)
    {
        var tokens = Tokeniser.Tokenise(query);
        var words = new List<QueryWord>(Math.Min(tokens.Count, MaxWords));
        foreach (var token in tokens)
        {
            if (words.Count == MaxWords)
                break;
            words.Add(new(token.Start, token.Length, token.Text, stemmer.Stem(token.Text), token.Clause));
        }

        return words;
    }
}
