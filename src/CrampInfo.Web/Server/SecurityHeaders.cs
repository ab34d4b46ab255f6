using System.Security.Cryptography;
using System.Text;

namespace CrampInfo.Web.Server;

/// <summary>
/// Headers that keep the pages ours: nothing from other hosts, nothing inline but the one theme script, no cookies, no framing.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Sets the theme before the first paint, so that a dark room stays dark. The only inline script; the policy allows it by its hash.
    /// </summary>
    public const string ThemeScript =
        "try{for(let n of['theme','size'])if(localStorage[n])document.documentElement.dataset[n]=localStorage[n]}catch{}";

    private static readonly string ThemeHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ThemeScript)));

    private static readonly string Policy = PolicyFor("'none'");

    /// <summary>Pages that others may put into a frame: the embeddable card only.</summary>
    public static readonly string EmbedPolicy = PolicyFor("*");

    private static string PolicyFor(string ancestors) =>
        $"default-src 'none'; script-src 'self' 'sha256-{ThemeHash}'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + $"manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}";

    /// <summary>Adds the headers to every answer; as it is sent, since an error page clears what was set before.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
