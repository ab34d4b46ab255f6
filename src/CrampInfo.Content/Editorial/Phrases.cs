using System.Text.RegularExpressions;

namespace CrampInfo.Content.Editorial;

/// <summary>
/// Finds any of a list of phrases in a text, as whole words and in either case. Both come from files, so it takes no more
/// time than the text is long, whatever they hold.
/// </summary>
internal sealed partial class Phrases
{
    private readonly Dictionary<string, List<string>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="phrases">The phrases.</param>
    /// <param name="plurals">Whether "toes" is found by "toe".</param>
    public Phrases(IEnumerable<string> phrases, bool plurals = false)
    {
        foreach (var phrase in phrases.Select(Straight).SelectMany(p => plurals ? [p, p + "s"] : new[] { p })
            .OrderByDescending(p => p.Length))
        {
            if (Word().Match(phrase) is not { Success: true } first)
                continue;
            if (!_byFirstWord.TryGetValue(first.Value, out var same))
                _byFirstWord[first.Value] = same = [];
            same.Add(phrase[first.Index..]);
        }
    }

    /// <summary>Every phrase that the text holds, as written there, the longest where several begin.</summary>
    public IEnumerable<(string Phrase, int At)> In(string text)
    {
        var straight = Straight(text);
        foreach (Match word in Word().Matches(straight))
        {
            if (_byFirstWord.TryGetValue(word.Value, out var same) && same.Find(p => StandsAt(straight, word.Index, p)) is { } phrase)
                yield return (text.Substring(word.Index, phrase.Length), word.Index);
        }
    }

    /// <summary>Whether the text holds any of them.</summary>
    public bool AnyIn(string text) => In(text).Any();

    /// <summary>The words of a text with their places.</summary>
    public static IEnumerable<(string Phrase, int At)> WordsOf(string text) => Word().Matches(text).Select(m => (m.Value, m.Index));

    private static bool StandsAt(string text, int at, string phrase)
    {
        var end = at + phrase.Length;
        return string.Compare(text, at, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(phrase[^1]));
    }

    private static string Straight(string text) => text.Replace('’', '\'');

    [GeneratedRegex("[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
