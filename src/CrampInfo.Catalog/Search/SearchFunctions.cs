using CrampInfo.Words;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog.Search;

/// <summary>What <c>article-search.sql</c> calls while a catalog is built.</summary>
internal static class SearchFunctions
{
    /// <summary>Adds <c>stems(text)</c>: a text as the keys of its words.</summary>
    public static void AddTo(SqliteConnection connection, Stemmer stemmer)
    {
        var known = new Dictionary<string, string>();
        connection.CreateFunction("stems", (string text) => string.Join(' ', Tokeniser.Tokenise(text).Select(t => Key(t.Text))), isDeterministic: true);

        string Key(string word)
        {
            if (!known.TryGetValue(word, out var key))
                known.Add(word, key = stemmer.Stem(word));
            return key;
        }
    }
}
