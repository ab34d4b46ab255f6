using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrampInfo.Web.Sharing;
using QRCoder;

namespace CrampInfo.Tests.Sharing;

/// <summary>The QR code as one path of relative steps.</summary>
public sealed partial class QrCodeTests
{
    [Fact]
    public void Qr_DrawsEveryModule_AndNoOther()
    {
        const string url = "https://example.org/night-leg-cramps";

        var svg = XElement.Parse(QrCode.Svg(url));
        var size = int.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);
        var path = svg.Elements().Last().Attribute("d")!.Value;

        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(url, QRCodeGenerator.ECCLevel.L);
        Assert.Equal(data.ModuleMatrix.Count, size);
        var drawn = new bool[size, size];
        int x = 0, y = 0;
        Assert.StartsWith("M0 0", path, StringComparison.Ordinal);
        foreach (Match step in Step().Matches(path))
        {
            x += int.Parse(step.Groups[1].ValueSpan);
            y += int.Parse(step.Groups[2].ValueSpan);
            for (var end = x + int.Parse(step.Groups[3].ValueSpan); x < end; x++)
                drawn[x, y] = true;
        }

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                Assert.Equal(data.ModuleMatrix[row][column], drawn[column, row]);
        }
    }

    [GeneratedRegex(@"m(-?\d+) (-?\d+)h(\d+)")]
    private static partial Regex Step();
}
