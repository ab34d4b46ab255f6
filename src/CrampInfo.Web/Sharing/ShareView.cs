using QRCoder;

namespace CrampInfo.Web.Sharing;

/// <summary>What the share row needs.</summary>
/// <param name="Title">What is shared.</param>
/// <param name="Url">Its lasting address.</param>
/// <param name="Checked">When it was checked, which dates a printed copy.</param>
internal sealed record ShareView(string Title, string Url, DateOnly Checked)
{
    /// <summary>The address as a QR code: one SVG path over a square of <c>Size</c> modules, quiet zone included. Steps are relative, which compresses to half.</summary>
    public (string Path, int Size) Qr()
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Url, QRCodeGenerator.ECCLevel.L);
        var modules = data.ModuleMatrix;
        var path = new System.Text.StringBuilder("M0 0");
        int penX = 0, penY = 0;
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (!modules[y][x])
                    continue;
                var start = x;
                while (x < modules.Count && modules[y][x])
                    x++;
                path.Append($"m{start - penX} {y - penY}h{x - start}");
                (penX, penY) = (x, y);
            }
        }

        return (path.ToString(), modules.Count);
    }
}
