namespace CrampInfo.Content;

/// <summary>Counts words, sentences and syllables of plain English text.</summary>
public static class TextStatistics
{
    /// <summary>The words of a text: runs that begin with a letter or digit.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\t', '\u00A0', '/', '–', '—'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '\'', '’', '‘', '[', ']'))
            .Where(w => w.Any(char.IsLetterOrDigit))];
}
