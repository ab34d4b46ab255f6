using CrampInfo.Words;
using CrampInfo.Words.Recognition;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace CrampInfo.Cli;

/// <summary>
/// Trains a <see cref="TextClassifier"/>: multinomial logistic regression by stochastic dual coordinate ascent (Shalev-Shwartz and
/// Zhang, 2013; ML.NET). One thread and a fixed seed: the same texts give the same weights.
/// </summary>
internal static class MaximumEntropy
{
    /// <summary>A feature of one text tells nothing about the next.</summary>
    private const int LeastTexts = 2;

    /// <summary>Chosen by cross-validation among 1e-6 … 1e-4: more forgets rare words, less learns texts by heart.</summary>
    private const float Regularization = 1e-5f;

    /// <summary>Rounds after which held-back texts are judged no better.</summary>
    private const int Rounds = 20;

    /// <summary>Trains on texts with their class.</summary>
    /// <param name="texts">The texts as read.</param>
    /// <param name="classes">All classes, also those that no text here has.</param>
    public static TextClassifier Train(IReadOnlyList<(string Class, IReadOnlyList<TypedWord> Words)> texts, IReadOnlyList<string> classes)
    {
        var features = texts.Select(t => TextFeatures.Of(t.Words).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Count())).ToList();
        var frequency = features.SelectMany(f => f.Keys).GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count());
        var keys = frequency.Where(f => f.Value >= LeastTexts).Select(f => f.Key).Order().ToArray();
        var places = keys.Select((key, place) => (key, place)).ToDictionary(p => p.key, p => p.place);
        var rarity = keys.Select(k => (float)(Math.Log((1.0 + texts.Count) / (1 + frequency[k])) + 1)).ToArray();

        // Key columns count from 0 in memory.
        var rows = texts.Select((t, i) => new Row { Label = (uint)classes.ToList().IndexOf(t.Class), Features = Vector(features[i]) });
        var ml = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes.Count);
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, keys.Length);
        var trained = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L2Regularization = Regularization,
            L1Regularization = 0,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Rounds,
        }).Fit(ml.Data.LoadFromEnumerable(rows.ToList(), schema)).Model;

        VBuffer<float>[] learned = [];
        trained.GetWeights(ref learned, out _);
        var scales = new float[classes.Count];
        var weights = new sbyte[keys.Length * classes.Count];
        for (var c = 0; c < classes.Count; c++)
        {
            var exact = learned[c].DenseValues().ToArray();
            scales[c] = Math.Max(exact.Max(Math.Abs) / sbyte.MaxValue, float.Epsilon);
            for (var f = 0; f < keys.Length; f++)
                weights[(f * classes.Count) + c] = (sbyte)Math.Round(exact[f] / scales[c]);
        }

        return new(classes, keys, rarity, [.. trained.GetBiases()], scales, weights);

        VBuffer<float> Vector(Dictionary<uint, int> counts)
        {
            var known = counts.Where(f => places.ContainsKey(f.Key))
                .Select(f => (Place: places[f.Key], Value: (1 + Math.Log(f.Value)) * rarity[places[f.Key]]))
                .OrderBy(f => f.Place).ToList();
            var length = Math.Sqrt(known.Sum(k => k.Value * k.Value));
            return new(keys.Length, known.Count, [.. known.Select(k => (float)(k.Value / length))], [.. known.Select(k => k.Place)]);
        }
    }

    private sealed class Row
    {
        public uint Label { get; init; }

        public VBuffer<float> Features { get; init; }
    }
}
