using System.Text;
using QRCoder;

namespace CrampInfo.Web.Sharing;

/// <summary>A QR code as a picture: one SVG path over a white square, quiet zone included.</summary>
internal static class QrCode
{
    /// <summary>Draws an address. Steps are relative, which compresses to half.</summary>
    public static string Svg(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var modules = data.ModuleMatrix;
        var size = modules.Count;
        var svg =
            new StringBuilder(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" "
            + $"d=\"M0 0h{size}v{size}H0z\"/><path transform=\"translate(0 .5)\" stroke=\"#000\" d=\"M0 0");
        int penX = 0, penY = 0;
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (!modules[y][x])
                    continue;
                var start = x;
                while (x < size && modules[y][x])
                    x++;
                svg.Append($"m{start - penX} {y - penY}h{x - start}");
                (penX, penY) = (x, y);
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }
}
