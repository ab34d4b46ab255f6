using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CrampInfo.Web.Hosting;

/// <summary>Brotli at quality 6: about a tenth smaller than the framework's "optimal" (4) and far quicker than its "smallest" (11).</summary>
internal sealed class BrotliCompression : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Options = new() { Quality = 6 };

    /// <inheritdoc/>
    public string EncodingName => "br";

    /// <inheritdoc/>
    public bool SupportsFlush => true;

    /// <inheritdoc/>
    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Options, leaveOpen: true);
}
