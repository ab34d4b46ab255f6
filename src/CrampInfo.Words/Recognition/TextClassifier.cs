namespace CrampInfo.Words.Recognition;

/// <summary>
/// A classifier of texts that was learned from examples: multinomial logistic regression (maximum entropy) over the features
/// of a text, weighted by rarity (tf-idf, Salton and Buckley, 1988), with one class for each answer and one for none. Weights
/// are kept as bytes with one scale a class, which moves no probability by more than a thousandth or so.
/// </summary>
public sealed class TextClassifier
{
    private readonly Dictionary<uint, int> _places;
    private readonly float[] _rarity;
    private readonly float[] _biases;
    private readonly float[] _scales;
    private readonly sbyte[] _weights;

    /// <summary>Puts a model together from what was learned.</summary>
    /// <param name="classes">Names of the answers, with <see cref="None"/> among them.</param>
    /// <param name="keys">Keys of the features.</param>
    /// <param name="rarity">Rarity of each feature.</param>
    /// <param name="biases">Bias of each class.</param>
    /// <param name="scales">What a weight of one stands for, by class.</param>
    /// <param name="weights">Weights, feature by feature, a class beside the other.</param>
    public TextClassifier(IReadOnlyList<string> classes, uint[] keys, float[] rarity, float[] biases, float[] scales, sbyte[] weights)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(keys);
        Classes = classes;
        Keys = keys;
        _rarity = rarity;
        _biases = biases;
        _scales = scales;
        _weights = weights;
        _places = new(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            _places.Add(keys[i], i);
        NoClass = Classes.ToList().IndexOf(None);
    }

    /// <summary>The class of texts that fit no answer.</summary>
    public const string None = "none";

    /// <summary>The classes.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Place of <see cref="None"/> among the classes.</summary>
    public int NoClass { get; }

    internal uint[] Keys { get; }

    /// <summary>The probability of each class for a row of words.</summary>
    public double[] Score(IReadOnlyList<TypedWord> words)
    {
        var sums = new double[Classes.Count];
        foreach (var (place, value, _) in Weigh(words))
        {
            for (var c = 0; c < sums.Length; c++)
                sums[c] += value * _weights[(place * sums.Length) + c];
        }

        var most = double.MinValue;
        for (var c = 0; c < sums.Length; c++)
        {
            sums[c] = (sums[c] * _scales[c]) + _biases[c];
            most = Math.Max(most, sums[c]);
        }

        var total = 0.0;
        for (var c = 0; c < sums.Length; c++)
            total += sums[c] = Math.Exp(sums[c] - most);
        for (var c = 0; c < sums.Length; c++)
            sums[c] /= total;
        return sums;
    }

    /// <summary>How much each word speaks for a class rather than for none.</summary>
    public double[] Explain(IReadOnlyList<TypedWord> words, int answer)
    {
        ArgumentNullException.ThrowIfNull(words);
        var said = new double[words.Count];
        foreach (var (place, value, at) in Weigh(words))
        {
            var row = place * Classes.Count;
            var share = value * ((_weights[row + answer] * _scales[answer]) - (_weights[row + NoClass] * _scales[NoClass]));
            foreach (var (first, last) in at)
            {
                for (var i = first; i <= last; i++)
                    said[i] += share / at.Count / (last - first + 1);
            }
        }

        return said;
    }

    /// <summary>The known features of a text, weighed: (1 + ln count) × rarity, to length one.</summary>
    private List<(int Place, double Value, List<(int First, int Last)> At)> Weigh(IReadOnlyList<TypedWord> words)
    {
        var found = new Dictionary<int, List<(int First, int Last)>>();
        foreach (var (key, first, last) in TextFeatures.Of(words))
        {
            if (!_places.TryGetValue(key, out var place))
                continue;
            if (!found.TryGetValue(place, out var at))
                found.Add(place, at = []);
            at.Add((first, last));
        }

        var weighed = found.OrderBy(f => f.Key)
            .Select(f => (Place: f.Key, Value: (1 + Math.Log(f.Value.Count)) * _rarity[f.Key], At: f.Value)).ToList();
        var length = Math.Sqrt(weighed.Sum(w => w.Value * w.Value));
        return length == 0 ? [] : [.. weighed.Select(w => (w.Place, w.Value / length, w.At))];
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Classes.Count);
        foreach (var name in Classes)
            writer.Write(name);
        writer.Write(Keys.Length);
        foreach (var key in Keys)
            writer.Write(key);
        foreach (var number in _rarity.Concat(_biases).Concat(_scales))
            writer.Write(number);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    internal static TextClassifier Read(BinaryReader reader)
    {
        var classes = new string[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = reader.ReadString();
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.ReadUInt32();
        var rarity = Floats(keys.Length);
        var biases = Floats(classes.Length);
        var scales = Floats(classes.Length);
        var weights = new sbyte[keys.Length * classes.Length];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(classes, keys, rarity, biases, scales, weights);

        float[] Floats(int count)
        {
            var floats = new float[count];
            for (var i = 0; i < count; i++)
                floats[i] = reader.ReadSingle();
            return floats;
        }
    }
}
