namespace CrampInfo.Words.Recognition;

/// <summary>The probabilities of a text, whole and sentence by sentence.</summary>
public static class SignScores
{
    /// <summary>The probability of each class of a model.</summary>
    public static double[] Of(TextClassifier model, IReadOnlyList<TypedWord> words)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Score(words);
    }
}
