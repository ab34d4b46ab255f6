using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CrampInfo.Web.Server;

/// <summary>Where the site is in the world, and how it leaves it: the section <c>Site</c> of the settings.</summary>
internal sealed class SiteOptions : IValidatableObject
{
    /// <summary>Longer than any address that people use, and short enough for a QR code of every page.</summary>
    private const int LongestBaseUrl = 200;

    /// <summary>The site's address as readers type it, such as <c>https://crampinfo.example</c>; empty where it has none.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The path below which the site is served, such as <c>/cramps</c>; taken from <see cref="BaseUrl"/> when left out.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>
    /// Addresses or networks of proxies (<c>10.0.0.7</c>, <c>10.0.0.0/8</c>) whose forwarded headers are believed, with commas between.
    /// One on the same machine always is.
    /// </summary>
    public string Proxies { get; set; } = "";

    /// <summary>
    /// How long the site goes on answering after it was told to stop, while <c>/health/ready</c> already says no. None in development.
    /// </summary>
    public TimeSpan StopDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long requests that are under way may take to end after that.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary><see cref="BaseUrl"/> without a closing slash; null when it is not set.</summary>
    public string? Root => BaseUrl.Length > 0 ? BaseUrl.TrimEnd('/') : null;

    /// <summary>
    /// The path below which the site is served; empty for the root of its host. A method, since validation reads every property.
    /// </summary>
    public PathString Below() =>
        new((PathBase.Length > 0 ? PathBase : Root is { } root ? new Uri(root).AbsolutePath : "").TrimEnd('/'));

    /// <summary>The proxies, read.</summary>
    public IEnumerable<IPNetwork> Networks() => ProxyNames.Select(p => Network(p)!.Value);

    private string[] ProxyNames => Proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl.Length > 0 && !IsWholeAddress(BaseUrl))
            yield return new(
                $"Site:BaseUrl is '{BaseUrl}'; it must be a whole address such as https://crampinfo.example, with http or https and "
                    + $"nothing "
                + $"after a question mark, at most {LongestBaseUrl} characters.");
        if (PathBase.Length > 0 && !IsPath(PathBase))
            yield return new(
                $"Site:PathBase is '{PathBase}'; it must begin with a slash and hold letters, digits and hyphens, such as /pages.");
        foreach (var proxy in ProxyNames.Where(p => Network(p) is null))
            yield return new($"Site:Proxies names '{proxy}'; it must be an address such as 10.0.0.7 or a network such as 10.0.0.0/8.");
        if (!IsWait(StopDelay) || !IsWait(StopTimeout))
            yield return new("Site:StopDelay and Site:StopTimeout are times of at most five minutes, such as 00:00:02.");
    }

    private static bool IsWholeAddress(string text) =>
        text.Length <= LongestBaseUrl && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", Query: "", Fragment: "" };

    private static bool IsPath(string text) => text[0] == '/'
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.');

    private static bool IsWait(TimeSpan time) => time >= TimeSpan.Zero && time <= TimeSpan.FromMinutes(5);

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : null;
}
