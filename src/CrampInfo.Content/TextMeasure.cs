namespace CrampInfo.Content;

/// <summary>How much text there is and how hard it is to read.</summary>
/// <param name="Words">Words.</param>
/// <param name="Sentences">Sentences.</param>
/// <param name="Syllables">Syllables.</param>
public readonly record struct TextMeasure(int Words, int Sentences, int Syllables)
{
    /// <summary>The Flesch-Kincaid grade: the school year (United States) in which the text can be read; 0 for no text.</summary>
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Words in a sentence, on average.</summary>
    public double MeanSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>Measures sentences.</summary>
    public static TextMeasure Of(IEnumerable<string> sentences)
    {
        var (words, count, syllables) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var its = TextStatistics.Words(sentence);
            if (its.Count == 0)
                continue;
            count++;
            words += its.Count;
            syllables += its.Sum(TextStatistics.Syllables);
        }

        return new(words, count, syllables);
    }
}
