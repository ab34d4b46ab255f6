using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrampInfo.Tests.Web;

/// <summary>What the site answered, with its document read as a browser reads it.</summary>
/// <param name="Path">What was asked for.</param>
/// <param name="Response">Status and headers.</param>
/// <param name="Text">The body.</param>
public sealed record PageAnswer(string Path, HttpResponseMessage Response, string Text)
{
    private readonly Lazy<IHtmlDocument> _document = new(() => new HtmlParser().ParseDocument(Text));

    /// <summary>The status.</summary>
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The document.</summary>
    public IHtmlDocument Document => _document.Value;

    /// <summary>A header's value; null when it is not there.</summary>
    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values) : null;

    public override string ToString() => $"{Path} ({(int)Status})";
}

/// <summary>Asks a site for pages.</summary>
internal static class PageRequests
{
    /// <summary>Gets a path.</summary>
    public static async Task<PageAnswer> PageAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return new(path, response, await response.Content.ReadAsStringAsync());
    }
}
