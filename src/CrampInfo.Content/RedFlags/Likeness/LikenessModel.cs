using System.Numerics;
using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags.Likeness;

/// <summary>
/// Recognises texts that are like the examples although no pattern fits them. Multinomial logistic regression over words and
/// pairs of words, each weighted by how telling it is (inverse document frequency: Salton and Buckley 1988), learned from the
/// examples whenever content is loaded (stochastic gradient with AdaGrad: Duchi, Hazan and Singer 2011). Learning goes through
/// the examples in fixed orders, so the same examples always give the same answers. Each weight holds one number for each
/// level: X emergency, Y urgent, Z soon, W no sign.
/// </summary>
internal sealed class LikenessModel
{
    private const int Rounds = 6;
    private const float Rate = 0.6f;

    /// <summary>A long text is looked at through a window, so that one grave sentence is not drowned by many harmless ones.</summary>
    private const int Window = 45;
    private const int Step = 15;

    /// <summary>
    /// Fixed orders to go through the examples, as steps of a prime, so that neighbours of a list stand far apart. What is learned
    /// depends a little on the order; the mean over several depends on it less (bagging: Breiman 1996).
    /// </summary>
    private static readonly int[] Orders = [7919, 104_729, 15_485_863];

    private readonly Stemmer _stemmer;
    private readonly float[] _rarity = new float[LikenessFeatures.Buckets];
    private readonly Vector4[] _weights = new Vector4[LikenessFeatures.Buckets];
    private Vector4 _bias;
    private readonly Dictionary<int, List<(int Flag, float Weight)>> _flagsOf = [];
    private readonly List<(string Id, CareLevel Level)> _flags = [];

    private LikenessModel(Stemmer stemmer) => _stemmer = stemmer;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">Texts with the id of their sign, or <see cref="LikenessExample.NoSign"/>.</param>
    /// <param name="levels">The level of each sign.</param>
    /// <param name="stemmer">Folds words into stems.</param>
    /// <returns>The model; null when there is nothing to learn from.</returns>
    public static LikenessModel? Learn(IReadOnlyList<(IReadOnlyList<Token> Words, string Flag)> examples, IReadOnlyDictionary<string, CareLevel> levels, Stemmer stemmer)
    {
        if (examples.Count == 0)
            return null;
        var model = new LikenessModel(stemmer);
        var texts = examples.Select(e => Features(LikenessFeatures.Words(e.Words, stemmer))).ToList();
        model.CountRarity(texts);
        model.LearnLevels(texts, [.. examples.Select(e => levels.GetValueOrDefault(e.Flag, CareLevel.SelfCare))]);
        model.LearnFlags(texts, examples, levels);
        return model;
    }

    /// <summary>A text's words as this model takes them.</summary>
    public uint[] Words(IReadOnlyList<Token> tokens) => LikenessFeatures.Words(tokens, _stemmer);

    /// <summary>What a text is like; of a long text, its gravest part. Linear in the number of words.</summary>
    public Likeness Judge(uint[] words)
    {
        // Sums up to each word, so that any window is a difference of two.
        var sums = new Vector4[words.Length + 1];
        var squares = new float[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            sums[i + 1] = sums[i];
            squares[i + 1] = squares[i];
            Add(LikenessFeatures.Bucket(words[i]));
            for (var j = i + 1; j < words.Length && j <= i + LikenessFeatures.Apart; j++)
                Add(LikenessFeatures.Bucket(words[i], words[j], j - i));

            void Add(int bucket)
            {
                var rarity = _rarity[bucket];
                sums[i + 1] += rarity * _weights[bucket];
                squares[i + 1] += rarity * rarity;
            }
        }

        var gravest = new Likeness(new(0, 0, 0, 1), 0, 0);
        for (var from = 0; from == 0 || from + Window - Step < words.Length; from += Step)
        {
            var to = Math.Min(from + Window, words.Length);
            var length = MathF.Sqrt(MathF.Max(squares[to] - squares[from], 1e-6f));
            var shares = Shares(_bias + ((sums[to] - sums[from]) / length));
            if (from == 0 || shares.W < gravest.None)
                gravest = new(shares, from, to);
        }

        return gravest;
    }

    /// <summary>The sign of a level whose examples are nearest to a part of a text; null when none is near at all.</summary>
    public string? NearestFlag(uint[] words, Likeness part)
    {
        var scores = new float[_flags.Count];
        foreach (var bucket in Features(words[part.From..part.To]))
        {
            foreach (var (flag, weight) in _flagsOf.GetValueOrDefault(bucket) ?? [])
                scores[flag] += _rarity[bucket] * weight;
        }

        var nearest = Enumerable.Range(0, _flags.Count).Where(f => _flags[f].Level == part.Level && scores[f] > 0).OrderByDescending(f => scores[f]).ThenBy(f => f).FirstOrDefault(-1);
        return nearest < 0 ? null : _flags[nearest].Id;
    }

    /// <summary>Numbers of the words that spoke most for a part's level against none, in the order of the text.</summary>
    public IReadOnlyList<int> Because(uint[] words, Likeness part)
    {
        const int Most = 4;
        const float Common = 4;
        var level = (int)part.Level;
        var weights = new float[words.Length];
        for (var i = part.From; i < part.To; i++)
        {
            weights[i] += For(LikenessFeatures.Bucket(words[i]));
            for (var j = i + 1; j < part.To && j <= i + LikenessFeatures.Apart; j++)
            {
                var both = For(LikenessFeatures.Bucket(words[i], words[j], j - i)) / 2;
                weights[i] += both;
                weights[j] += both;
            }
        }

        var said = Enumerable.Range(part.From, part.To - part.From).Where(i => weights[i] > 0).ToList();
        // "And my" may have weighed something and explains nothing; it is shown only where there is nothing else.
        if (said.Exists(i => IsTelling(words[i])))
            said.RemoveAll(i => !IsTelling(words[i]));
        return [.. said.OrderByDescending(i => weights[i]).ThenBy(i => i).Take(Most).Order()];

        bool IsTelling(uint word) => _rarity[LikenessFeatures.Bucket(word)] > Common;

        float For(int bucket) => _rarity[bucket] * (_weights[bucket][level] - _weights[bucket].W);
    }

    private static int[] Features(uint[] words)
    {
        var features = new List<int>(words.Length * (LikenessFeatures.Apart + 1));
        for (var i = 0; i < words.Length; i++)
        {
            features.Add(LikenessFeatures.Bucket(words[i]));
            for (var j = i + 1; j < words.Length && j <= i + LikenessFeatures.Apart; j++)
                features.Add(LikenessFeatures.Bucket(words[i], words[j], j - i));
        }

        return [.. features];
    }

    private void CountRarity(List<int[]> texts)
    {
        foreach (var text in texts)
        {
            foreach (var bucket in text.Distinct())
                _rarity[bucket]++;
        }

        for (var i = 0; i < _rarity.Length; i++)
        {
            // A feature that no example has stays at nothing: what was never seen cannot speak.
            if (_rarity[i] > 0)
                _rarity[i] = MathF.Log((1f + texts.Count) / (1f + _rarity[i])) + 1f;
        }
    }

    private void LearnLevels(List<int[]> texts, IReadOnlyList<CareLevel> levels)
    {
        foreach (var step in Orders)
        {
            var weights = new Vector4[LikenessFeatures.Buckets];
            var bias = LearnOnce(texts, levels, [.. Enumerable.Range(0, texts.Count).Select(i => (int)((long)i * step % texts.Count)).Distinct()], weights);
            _bias += bias / Orders.Length;
            for (var i = 0; i < weights.Length; i++)
                _weights[i] += weights[i] / Orders.Length;
        }
    }

    /// <summary>Learns in one order.</summary>
    /// <param name="texts">Features of each example.</param>
    /// <param name="levels">Level of each example.</param>
    /// <param name="order">Numbers of the examples.</param>
    /// <param name="weights">What is learned: all zero at the beginning.</param>
    /// <returns>The bias.</returns>
    private Vector4 LearnOnce(List<int[]> texts, IReadOnlyList<CareLevel> levels, int[] order, Vector4[] weights)
    {
        var bias = Vector4.Zero;
        var biasSquares = Vector4.Zero;
        var squares = new Vector4[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in order)
            {
                var sum = Vector4.Zero;
                var square = 0f;
                foreach (var bucket in texts[text])
                {
                    sum += _rarity[bucket] * weights[bucket];
                    square += _rarity[bucket] * _rarity[bucket];
                }

                var length = MathF.Sqrt(MathF.Max(square, 1e-6f));
                var error = Shares(bias + (sum / length));
                error[(int)levels[text]] -= 1f;
                Nudge(ref bias, ref biasSquares, error);
                foreach (var bucket in texts[text])
                    Nudge(ref weights[bucket], ref squares[bucket], error * (_rarity[bucket] / length));
            }
        }

        return bias;
    }

    private static void Nudge(ref Vector4 weight, ref Vector4 squares, Vector4 gradient)
    {
        squares += gradient * gradient;
        weight -= Rate * gradient / (Vector4.SquareRoot(squares) + new Vector4(1e-3f));
    }

    /// <summary>Softmax.</summary>
    private static Vector4 Shares(Vector4 scores)
    {
        var most = MathF.Max(MathF.Max(scores.X, scores.Y), MathF.Max(scores.Z, scores.W));
        var powers = new Vector4(MathF.Exp(scores.X - most), MathF.Exp(scores.Y - most), MathF.Exp(scores.Z - most), MathF.Exp(scores.W - most));
        return powers / Vector4.Dot(powers, Vector4.One);
    }

    /// <summary>Each sign's examples together, as one vector of unit length.</summary>
    private void LearnFlags(List<int[]> texts, IReadOnlyList<(IReadOnlyList<Token> Words, string Flag)> examples, IReadOnlyDictionary<string, CareLevel> levels)
    {
        foreach (var group in Enumerable.Range(0, texts.Count).Where(i => levels.ContainsKey(examples[i].Flag)).GroupBy(i => examples[i].Flag).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var sums = new Dictionary<int, float>();
            foreach (var bucket in group.SelectMany(i => texts[i]))
                sums[bucket] = sums.GetValueOrDefault(bucket) + _rarity[bucket];
            var length = MathF.Sqrt(sums.Values.Sum(v => v * v));
            foreach (var (bucket, value) in sums)
            {
                if (!_flagsOf.TryGetValue(bucket, out var list))
                    _flagsOf[bucket] = list = [];
                list.Add((_flags.Count, value / length));
            }

            _flags.Add((group.Key, levels[group.Key]));
        }
    }
}
