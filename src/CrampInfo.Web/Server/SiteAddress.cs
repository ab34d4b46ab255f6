using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CrampInfo.Web.Server;

/// <summary>
/// Absolute addresses of pages, for what travels: canonical links, cards, feeds. From the setting <c>Site:BaseUrl</c>; where it is not
/// set, from what the server listens on. Never from what a visitor says the host is, which would change what others are sent.
/// </summary>
internal sealed class SiteAddress(IOptions<SiteOptions> options, IServer server, IHttpContextAccessor http)
{
    private static readonly string[] Everywhere = ["://[::]", "://0.0.0.0", "://+", "://*"];

    /// <summary>Not kept: the first requests come while the server is still opening its addresses.</summary>
    private string Listening => Readable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost");

    /// <summary>The site's root without a closing slash.</summary>
    public string Root => options.Value.Root ?? $"{Listening}{http.HttpContext?.Request.PathBase.ToUriComponent()}";

    /// <summary>The absolute address of a path that begins with a slash.</summary>
    public string Of(string path) => Root + path;

    /// <summary>A server may listen everywhere (<c>http://[::]:8080</c>); nobody can type that.</summary>
    private static string Readable(string address) =>
        Everywhere.Aggregate(address, (text, any) => text.Replace(any, "://localhost", StringComparison.Ordinal)).TrimEnd('/');
}
