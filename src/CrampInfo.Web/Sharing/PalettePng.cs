using System.Buffers.Binary;
using System.IO.Compression;

namespace CrampInfo.Web.Sharing;

/// <summary>
/// Makes a screenshot a fourth of its size: a card is a handful of flat colours and the shades at the edges of letters, so a
/// palette does. Reads what Chromium writes (8-bit RGB or RGBA, not interlaced) and nothing else.
/// </summary>
internal static class PalettePng
{
    /// <summary>More shades than an eye tells apart in such a picture; fewer would show at the edges of letters.</summary>
    private const int Colours = 96;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The same picture with a palette.</summary>
    /// <exception cref="InvalidDataException">This is not a PNG of the kind that Chromium writes.</exception>
    public static byte[] From(byte[] png)
    {
        var (width, height, pixels) = Read(png);
        var palette = pixels.CountBy(p => p).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(Colours).Select(p => p.Key).ToList();
        var nearest = pixels.Distinct().ToDictionary(p => p, p => (byte)palette.IndexOf(palette.MinBy(q => Distance(p, q))));
        var lines = new byte[height * (width + 1)];
        for (var i = 0; i < pixels.Length; i++)
            lines[i + (i / width) + 1] = nearest[pixels[i]];

        using var output = new MemoryStream();
        output.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Write(output, "IHDR"u8, header);
        Write(output, "PLTE"u8, [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        Write(output, "IDAT"u8, Deflate(lines));
        Write(output, "IEND"u8, []);
        return output.ToArray();
    }

    private static int Distance(int a, int b)
    {
        int red = (a >> 16) - (b >> 16), green = (a >> 8 & 255) - (b >> 8 & 255), blue = (a & 255) - (b & 255);
        return (red * red) + (green * green) + (blue * blue);
    }

    private static (int Width, int Height, int[] Pixels) Read(byte[] png)
    {
        int width = 0, height = 0, depth = 0;
        using var data = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = png.AsSpan(at + 4, 4);
            var body = png.AsSpan(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                depth = (body[8], body[9], body[12]) switch
                {
                    (8, 2, 0) => 3,
                    (8, 6, 0) => 4,
                    _ => throw new InvalidDataException("The screenshot is a PNG of an unknown kind.")
                };
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(body);
            }

            at += length + 12;
        }

        if (depth == 0)
            throw new InvalidDataException("The screenshot is not a PNG.");
        data.Position = 0;
        using var inflate = new ZLibStream(data, CompressionMode.Decompress);
        var pixels = new int[width * height];
        byte[] line = new byte[width * depth], above = new byte[width * depth];
        for (var y = 0; y < height; y++)
        {
            var filter = inflate.ReadByte();
            inflate.ReadExactly(line);
            for (var i = 0; i < line.Length; i++)
            {
                int left = i >= depth ? line[i - depth] : 0, up = above[i], corner = i >= depth ? above[i - depth] : 0;
                line[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }

            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = line[x * depth] << 16 | line[(x * depth) + 1] << 8 | line[(x * depth) + 2];
            (line, above) = (above, line);
        }

        return (width, height, pixels);
    }

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner, a = Math.Abs(guess - left), b = Math.Abs(guess - up), c = Math.Abs(guess - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Deflate(byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize))
            deflate.Write(lines);
        return packed.ToArray();
    }

    private static void Write(MemoryStream output, ReadOnlySpan<byte> type, byte[] body)
    {
        byte[] chunk = [.. type, .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        output.Write(number);
        output.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(chunk));
        output.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
