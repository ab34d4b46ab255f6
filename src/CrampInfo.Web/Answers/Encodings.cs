using System.Globalization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace CrampInfo.Web.Answers;

/// <summary>
/// In which encoding an answer is sent. It is settled once, before the cache, so that whatever comes after (cache, assets,
/// compression) sees one of three wishes and agrees on it.
/// </summary>
internal static class Encodings
{
    /// <summary>What the site can send, best first; above all of them stands what the reader likes better.</summary>
    private static readonly string[] Ours = ["br", "gzip"];

    /// <summary>Registers compression.</summary>
    public static void AddEncodings(this WebApplicationBuilder builder) => builder.Services.AddResponseCompression(options =>
    {
        // Pages hold no secrets and set no cookies, so compressing over TLS gives nothing away.
        options.EnableForHttps = true;
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/manifest+json",
            "application/opensearchdescription+xml", "application/problem+json", "text/javascript",
        ];
        options.Providers.Add<BrotliCompression>();
        options.Providers.Add<GzipCompressionProvider>();
    });

    /// <summary>Settles the encoding, and says on every answer that it was.</summary>
    public static void UseEncodings(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Request.Headers;
        if (Best(headers.AcceptEncoding) is { } best)
            headers.AcceptEncoding = best;
        else
            headers.Remove(HeaderNames.AcceptEncoding);
        context.Response.OnStarting(() =>
        {
            var vary = context.Response.Headers.Vary;
            if (!vary.Any(v => v?.Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase) == true))
                context.Response.Headers.Vary = Microsoft.Extensions.Primitives.StringValues.Concat(vary, "Accept-Encoding");
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>
    /// The encoding that the reader likes best among ours (RFC 9110, 12.5.3): a name counts before <c>*</c>, and what has the
    /// quality 0 is not wanted. Null to send it as it is, which is never wrong.
    /// </summary>
    internal static string? Best(Microsoft.Extensions.Primitives.StringValues accepted)
    {
        var wishes = accepted.SelectMany(v => (v ?? "").Split(',')).Select(w => w.Split(';'))
            .Select(w => (Name: w[0].Trim().ToLowerInvariant(), Quality: Quality(w))).ToList();
        double? Named(string name) => wishes.Where(w => w.Name == name).Select(w => (double?)w.Quality).FirstOrDefault();
        double Of(string name) => Named(name) ?? Named("*") ?? 0;
        var best = Ours.MaxBy(Of)!;
        return Of(best) > 0 && Of(best) >= (Named("identity") ?? 0) ? best : null;
    }

    private static double Quality(string[] wish)
    {
        var given = wish.Skip(1).Select(p => p.Trim()).FirstOrDefault(p => p.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        if (given is null)
            return 1;
        return double.TryParse(given[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;
    }
}
