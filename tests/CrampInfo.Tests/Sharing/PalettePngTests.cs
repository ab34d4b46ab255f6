using System.Buffers.Binary;
using System.IO.Compression;
using CrampInfo.Web.Sharing;

namespace CrampInfo.Tests.Sharing;

/// <summary>Screenshots made small.</summary>
public sealed class PalettePngTests
{
    private const int Width = 40, Height = 6;

    /// <summary>Three colours, one filter a line: none, left, up, average, Paeth.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void From_KeepsEveryPixel_WhateverTheFilter(int depth)
    {
        var pixels = Pixels(depth);

        var small = PalettePng.From(Write(pixels, depth));

        var (palette, indexes) = Read(small);
        for (var i = 0; i < Width * Height; i++)
            Assert.Equal(pixels[i][..3], palette[indexes[i]]);
    }

    [Fact]
    public void From_TooManyColours_TakesTheNearest()
    {
        var pixels = Enumerable.Range(0, Width * Height).Select(i => new[] { (byte)i, (byte)i, (byte)i }).ToArray();

        var (palette, indexes) = Read(PalettePng.From(Write(pixels, 3)));

        Assert.InRange(palette.Length, 2, 256);
        Assert.All(Enumerable.Range(0, 96), i => Assert.Equal(pixels[i], palette[indexes[i]]));
    }

    [Fact]
    public void From_NoPng_SaysSo() => Assert.Throws<InvalidDataException>(() => PalettePng.From([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

    private static byte[][] Pixels(int depth) =>
        [.. Enumerable.Range(0, Width * Height)
            .Select(i => (i * 7 % 3) switch { 0 => new byte[] { 250, 251, 247, 255 }, 1 => [11, 107, 99, 255], _ => [163, 33, 26, 255] })
            .Select(p => p[..depth])];

    private static byte[] Write(byte[][] pixels, int depth)
    {
        using var lines = new MemoryStream();
        for (var y = 0; y < Height; y++)
        {
            var filter = y % 5;
            lines.WriteByte((byte)filter);
            for (var i = 0; i < Width * depth; i++)
            {
                int left = At(i - depth, y), up = At(i, y - 1), corner = At(i - depth, y - 1);
                var guess = left + up - corner;
                var nearest = new[] { left, up, corner }.MinBy(v => Math.Abs(guess - v));
                lines.WriteByte((byte)(At(i, y) - (filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 })));
            }
        }

        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(lines.ToArray());
        byte[] header = [0, 0, 0, Width, 0, 0, 0, Height, 8, (byte)(depth == 3 ? 2 : 6), 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];

        int At(int i, int y) => i < 0 || y < 0 ? 0 : pixels[(y * Width) + (i / depth)][i % depth];
    }

    /// <summary>The sums at the ends of chunks are left at nought: nothing here reads them.</summary>
    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. type, .. body, 0, 0, 0, 0];
    }

    private static (byte[][] Palette, byte[] Indexes) Read(byte[] png)
    {
        byte[][] palette = [];
        byte[] indexes = [];
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var body = png[(at + 8)..(at + 8 + length)];
            if (png.AsSpan(at + 4, 4).SequenceEqual("PLTE"u8))
                palette = [.. body.Chunk(3)];
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                using var inflate = new ZLibStream(new MemoryStream(body), CompressionMode.Decompress);
                using var lines = new MemoryStream();
                inflate.CopyTo(lines);
                indexes = [.. lines.ToArray().Chunk(Width + 1).SelectMany(l => l.Skip(1))];
            }

            at += length + 12;
        }

        return (palette, indexes);
    }
}
