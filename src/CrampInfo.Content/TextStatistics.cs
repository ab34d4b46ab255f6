using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CrampInfo.Content;

/// <summary>Counts words, sentences and syllables of plain English text.</summary>
public static partial class TextStatistics
{
    /// <summary>Longer than any English word; what is longer is not one and would only cost time.</summary>
    private const int LongestWord = 45;

    /// <summary>Letters of a sentence that is too long whatever follows.</summary>
    private const int LongestSentence = 400;

    /// <summary>The same two thousand words make up nearly all of a library; a stranger's folder must not fill the memory.</summary>
    private const int MostRemembered = 20_000;

    private static readonly ConcurrentDictionary<string, int> Remembered = new(StringComparer.Ordinal);

    /// <summary>The words of a text: runs that begin with a letter or digit.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\t', '\u00A0', '/', '–', '—'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '\'', '’', '‘', '[', ']'))
            .Where(w => w.Any(char.IsLetterOrDigit))];

    /// <summary>
    /// The sentences of a text. A full stop, question mark, exclamation mark or colon ends one when the next begins with a
    /// capital letter or a digit, so that "0.2 fewer" and "e.g. this" stay whole.
    /// </summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        foreach (var piece in SentenceEnd().Split(text))
        {
            if (sentences.Count > 0 && sentences[^1].Length < LongestSentence && Abbreviation().IsMatch(sentences[^1]))
                sentences[^1] += " " + piece;
            else if (piece.Any(char.IsLetterOrDigit))
                sentences.Add(piece.Trim());
        }

        return sentences;
    }

    /// <summary>
    /// The syllables of one word as it is spoken in British English, by spelling; right for about nineteen words in twenty.
    /// </summary>
    public static int Syllables(string word)
    {
        if (Remembered.TryGetValue(word, out var known))
            return known;
        var count = word.Split('-', '\'', '’') is [_, _, ..] parts
            ? parts.Where(p => p.Length > 0 && p is not ("s" or "t" or "d" or "ll" or "re" or "ve")).Sum(SyllablesOfPart)
            : SyllablesOfPart(word);
        if (Remembered.Count < MostRemembered && word.Length <= LongestWord)
            Remembered[word] = Math.Max(1, count);
        return Math.Max(1, count);
    }

    private static int SyllablesOfPart(string part)
    {
        var letters = string.Concat(part.Where(char.IsAsciiLetter)).ToLowerInvariant();
        if (letters.Length is 0 or > LongestWord)
            return 1;
        var count = VowelGroups().Count(letters);
        foreach (var (pattern, change) in Adjustments)
            count += change * pattern.Count(letters);
        return Math.Max(1, count);
    }

    /// <summary>
    /// Where spelling and speech part: silent letters take a syllable away, neighbours that are spoken apart add one.
    /// </summary>
    private static readonly (Regex Pattern, int Change)[] Adjustments =
    [
        // time, but not muscle, centre
        (new("(?:(?<![^aeiouylrw])l|(?<![bcdfgkpt])r|[^aeiouylr])e$", RegexOptions.CultureInvariant), -1),
        // times, but not muscles, centres, diseases, stretches
        (new("(?:(?<![^aeiouylrw])l|(?<![bcdfgkpt])r|[^aeiouylrscxzgh]|th|ach)es$", RegexOptions.CultureInvariant), -1),
        // called, but not treated, settled, hundred
        (new("(?:(?<![^aeiouylrw])l|(?<!d)r|[^aeioulrtd])ed$", RegexOptions.CultureInvariant), -1),
        // likely, movement, careful, soreness
        (new("(?<=[aeiouy][^aeiouyl])e(?=(?:ly|ful|fully|less|lessly|ments?|ness|some)$)", RegexOptions.CultureInvariant), -1),
        (new("^(?:some|there|where|life|time|home|side|like|base|care|safe|fore)"
            + "(?=[bcdfghjklmnpqstvwz][a-z]{2})(?!ful|less|ly$|ness|ment)", RegexOptions.CultureInvariant), -1),
        // vague, technique, eye
        (new("(?<=[aeiou])[gq]ues?$|^eyes?$", RegexOptions.CultureInvariant), -1),
        // trial, period, calcium, sciatica, but not special, station, region, million
        (new("(?<![ctsgx]|ll)i(?=a|u(?!r)|o(?!ur|n$|ns$|nal))|i(?=um)|[ct]i(?=at)|^l?i(?=on)", RegexOptions.CultureInvariant), 1),
        // diet, science, nutrient, easier
        (new("(?:(?<=^d|qu|xc|sc|cl)i(?=et|en)|(?<=oc|nx|var)i(?=ety)|(?<=[drvn])i(?=en[tc])|(?<!^p|^t|sold)i(?=er$|est$))",
            RegexOptions.CultureInvariant), 1),
        // being, trying, anyone
        (new("(?<=[aeiou])ing|(?<=[^aeiou])y(?=ing|[aou])|(?<=[^aeiou]y)ing(?!.)(?<!ying)", RegexOptions.CultureInvariant), 1),
        // spasm, rhythm
        (new("(?:[^aeiouy]s|s|th)ms?$", RegexOptions.CultureInvariant), 1),
        // area, nausea, diarrhoea, create, react, theory, spontaneous
        (new("(?<=id|ar|aus|rho)eas?$|(?<=^re)act|(?<=cr)e(?=at)|(?<=th)e(?=or)|(?<=n)e(?=ous)|(?<=d)eo$", RegexOptions.CultureInvariant),
            1),
        // usual, manual, influence, fluid
        (new("(?<=[^qg])u(?=al|at|ou)|(?<=fl)u(?=en|id)|(?<=r)u(?=in)", RegexOptions.CultureInvariant), 1),
        // words of this subject whose Greek ending is spoken
        (new("^diabetes$|^achilles$|^recipes?$", RegexOptions.CultureInvariant), 1),
    ];

    /// <summary>Runs of vowels; a "y" before a vowel is a consonant (beyond, player, you).</summary>
    [GeneratedRegex("(?:[aeiou]|y(?![aeiou])|(?<=[^aeiou])(?<!^)y)+", RegexOptions.CultureInvariant)]
    private static partial Regex VowelGroups();

    [GeneratedRegex("""(?<=[.!?:]["”’')]*)\s+(?=["“‘(]?[A-Z0-9])""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:^|\s)\(?(?:Dr|Mr|Mrs|Ms|Prof|St|vs|No|e\.g|i\.e)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
