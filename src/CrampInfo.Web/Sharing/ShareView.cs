using QRCoder;

namespace CrampInfo.Web.Sharing;

/// <summary>What the share row needs.</summary>
/// <param name="Title">What is shared.</param>
/// <param name="Url">Its lasting address.</param>
internal sealed record ShareView(string Title, string Url)
{
    /// <summary>The address as a QR code: one SVG path over a square of <c>Size</c> modules, quiet zone included.</summary>
    public (string Path, int Size) Qr()
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Url, QRCodeGenerator.ECCLevel.L);
        var modules = data.ModuleMatrix;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (!modules[y][x])
                    continue;
                var start = x;
                while (x < modules.Count && modules[y][x])
                    x++;
                path.Append($"M{start} {y}h{x - start}");
            }
        }

        return (path.ToString(), modules.Count);
    }
}
