using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CrampInfo.Web.Answers;

/// <summary>
/// Brotli: at its best (11, an eighth smaller, tens of milliseconds) for what is kept and sent many times; at quality 6, a
/// tenth smaller than the framework's "optimal" and nearly as quick, for what is made for one reader.
/// </summary>
internal sealed class BrotliCompression(IHttpContextAccessor http) : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Quick = new() { Quality = 6 }, Best = new() { Quality = 11 };

    /// <inheritdoc/>
    public string EncodingName => "br";

    /// <inheritdoc/>
    public bool SupportsFlush => true;

    /// <inheritdoc/>
    public Stream CreateStream(Stream outputStream) =>
        new BrotliStream(outputStream, http.HttpContext is { } context && PageCache.WillKeep(context) ? Best : Quick, leaveOpen: true);
}
