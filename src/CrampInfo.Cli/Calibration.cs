using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace CrampInfo.Cli;

/// <summary>
/// Turns the probabilities of a model into those that were true of texts it had not seen: Platt scaling (Platt, 1999).
/// </summary>
/// <param name="slope">Slope of the sigmoid.</param>
/// <param name="offset">Offset of the sigmoid.</param>
internal sealed class Calibration(double slope, double offset)
{
    /// <summary>Learns it from judged texts.</summary>
    /// <param name="judged">The model's probability, and whether it was so.</param>
    public static Calibration Of(IEnumerable<(double Probability, bool Is)> judged)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(judged.Select(j => new Row { Score = (float)LogOdds(j.Probability), Label = j.Is }));
        var platt = ((ISingleFeaturePredictionTransformer<PlattCalibrator>)ml.BinaryClassification.Calibrators.Platt().Fit(data)).Model;
        return new(platt.Slope, platt.Offset);
    }

    /// <summary>
    /// The model's probability from which on saying it costs less than not saying it, when a false alarm costs
    /// <paramref name="cost"/> and a miss 1.
    /// </summary>
    public double LimitFor(double cost)
    {
        // True probability p with (1 - p) cost = p, taken back through the sigmoid 1 / (1 + exp(slope x + offset)).
        var wanted = cost / (1 + cost);
        var odds = (Math.Log((1 - wanted) / wanted) - offset) / slope;
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double LogOdds(double probability) => Math.Log(Math.Max(probability, 1e-6) / Math.Max(1 - probability, 1e-6));

    private sealed class Row
    {
        public float Score { get; init; }

        public bool Label { get; init; }
    }
}
