using System.Globalization;

namespace CrampInfo.Words;

/// <summary>Numbers as people write them: "27", "twenty seven", "38.5", "a dozen".</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, double> Units = new()
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["dozen"] = 12,
    };

    private static readonly Dictionary<string, double> Tens = new()
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
    };

    /// <summary>The number that begins at a word and how many words it takes; zero words when there is none.</summary>
    public static (double Value, int Words) At(IReadOnlyList<Token> tokens, int index)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var word = tokens[index].Text;
        if (char.IsAsciiDigit(word[0]))
            return double.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? (value, 1) : (0, 0);
        if (Units.TryGetValue(word, out var unit))
            return (unit, 1);
        if (!Tens.TryGetValue(word, out var tens))
            return (0, 0);
        if (index + 1 < tokens.Count && Units.TryGetValue(tokens[index + 1].Text, out var rest) && rest is > 0 and < 10)
            return (tens + rest, 2);
        return (tens, 1);
    }

    /// <summary>All words that are numbers, so that a speller knows them.</summary>
    public static IEnumerable<string> Words => Units.Keys.Concat(Tens.Keys);
}
