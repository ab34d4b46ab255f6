using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CrampInfo.Content.Editorial;

/// <summary>
/// Fingerprints of every run of nine words in the texts that the content was written from: facts carry over, sentences do not. Only
/// the fingerprints are kept, so the texts themselves need not be, and cannot be read from them.
/// </summary>
public sealed partial class EvidencePrints
{
    /// <summary>Where they are kept, in the content folder.</summary>
    public const string FileName = "evidence.bin";

    /// <summary>Words in a run: with nine, two people who write of one thing seldom meet by chance.</summary>
    private const int Run = 9;

    /// <summary>Bytes of a fingerprint: of 100,000 runs compared with as many, one in 28,000 times would be alike by accident.</summary>
    private const int Width = 6;

    private readonly HashSet<ulong> _prints;

    private EvidencePrints(HashSet<ulong> prints) => _prints = prints;

    /// <summary>How many runs are known.</summary>
    public int Count => _prints.Count;

    /// <summary>The fingerprints of texts: each line one sentence or more, in Markdown or as a value of YAML.</summary>
    public static EvidencePrints Of(IEnumerable<string> lines) =>
        new([.. lines.SelectMany(l => TextStatistics.Sentences(Bare(l))).SelectMany(s => Runs(TextStatistics.Words(s)))
            .Select(r => PrintOf(r.Words))]);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static EvidencePrints FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0 || bytes.Length % Width != 0)
            throw new InvalidDataException($"{FileName} holds no fingerprints");
        var prints = new HashSet<ulong>(bytes.Length / Width);
        for (var at = 0; at < bytes.Length; at += Width)
            prints.Add(Padded(bytes.Slice(at, Width)));
        return new(prints);
    }

    /// <summary>The fingerprints in order, so that the same texts give the same file.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_prints.Count * Width];
        Span<byte> print = stackalloc byte[sizeof(ulong)];
        foreach (var (i, value) in _prints.Order().Index())
        {
            BinaryPrimitives.WriteUInt64BigEndian(print, value);
            print[(sizeof(ulong) - Width)..].CopyTo(bytes.AsSpan(i * Width));
        }

        return bytes;
    }

    /// <summary>The first nine words in a row of a sentence that stand in the texts as well; null when there are none.</summary>
    /// <param name="sentence">The sentence, without marks of citations.</param>
    /// <param name="stock">Phrases that anybody would use; a run that holds one is nobody's own.</param>
    internal string? FirstIn(string sentence, IReadOnlyList<string> stock) =>
        Runs(TextStatistics.Words(sentence))
            .FirstOrDefault(r => _prints.Contains(PrintOf(r.Words)) && !stock.Any(s => Holds(r.Words, s))).Words;

    private static bool Holds(string run, string phrase) => $" {run} ".Contains($" {phrase} ", StringComparison.Ordinal);

    private static IEnumerable<(int At, string Words)> Runs(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - Run + 1))
            .Select(i => (i, string.Join(' ', words.Skip(i).Take(Run)).ToLowerInvariant().Replace('’', '\'')));

    private static ulong PrintOf(string words) => Padded(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, Width));

    private static ulong Padded(ReadOnlySpan<byte> print)
    {
        Span<byte> whole = stackalloc byte[sizeof(ulong)];
        whole.Clear();
        print.CopyTo(whole[(sizeof(ulong) - Width)..]);
        return BinaryPrimitives.ReadUInt64BigEndian(whole);
    }

    /// <summary>A line without its key, list mark, sources, and bold marks.</summary>
    private static string Bare(string line) => Around().Replace(line, "");

    [GeneratedRegex("""^\s*(?:- )?(?:\{?key: [\w-]+, )?(?:[\w-]+: )?["']?|\[[^\]]*\]|\{[^}]*\}|\*\*""")]
    private static partial Regex Around();
}
