using System.IO.Compression;

namespace CrampInfo.Words.Recognition;

/// <summary>What was learned ahead from the examples, as one file (<c>content/learned.bin</c>) that is read at start.</summary>
/// <param name="Hash">What it was learned from: the same examples, signs and words give the same hash, and the same file.</param>
/// <param name="Vocabulary">The words of the examples, the most common first; what slips of typing are put right to.</param>
/// <param name="Signs">Tells which warning sign a text speaks of.</param>
/// <param name="Limits">From which probability on something is said.</param>
public sealed record Learned(string Hash, IReadOnlyList<string> Vocabulary, TextClassifier Signs, Limits Limits)
{
    private const int Version = 1;

    /// <summary>Writes the file's bytes: the same ones for the same numbers.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        using (var brotli = new BrotliStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(Hash);
            writer.Write(string.Join(' ', Vocabulary));
            Limits.Write(writer);
            Signs.Write(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="InvalidDataException">They were not written by <see cref="ToBytes"/>, or are cut short.</exception>
    public static Learned FromBytes(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0 || bytes[0] != Version)
            throw new InvalidDataException("this is not what was learned, or of another version; learn again.");
        try
        {
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress));
            var hash = reader.ReadString();
            var vocabulary = reader.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var limits = Limits.Read(reader);
            return new(hash, vocabulary, TextClassifier.Read(reader), limits);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("the file is damaged; learn again.", e);
        }
    }
}
