using System.IO.Compression;

namespace CrampInfo.Words.Recognition;

/// <summary>How what was learned is kept: a version, then everything else compressed.</summary>
internal static class LearnedFile
{
    private const byte Version = 1;

    /// <summary>The file's bytes: the same ones for the same numbers.</summary>
    public static byte[] Write(Action<BinaryWriter> content)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        using (var brotli = new BrotliStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
            content(writer);
        return bytes.ToArray();
    }

    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="InvalidDataException">They were not written by <see cref="Write"/>, or are cut short.</exception>
    public static T Read<T>(byte[] bytes, Func<BinaryReader, T> content)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0 || bytes[0] != Version)
            throw new InvalidDataException("this is not what was learned, or of another version; learn again.");
        try
        {
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress));
            return content(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("the file is damaged; learn again.", e);
        }
    }
}
