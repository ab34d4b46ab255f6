namespace CrampInfo.Web.Hosting;

/// <summary>Absolute addresses of pages: from the setting <c>Site:BaseUrl</c>, or from the request where it is not set.</summary>
internal sealed class SiteAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    private readonly string? _base = configuration["Site:BaseUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : null;

    /// <summary>The site's root without a closing slash.</summary>
    public string Root => _base ?? (http.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host}" : "http://localhost:5080");

    /// <summary>The absolute address of a path that begins with a slash.</summary>
    public string Of(string path) => Root + path;
}
