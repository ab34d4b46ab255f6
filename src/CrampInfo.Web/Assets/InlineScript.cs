using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CrampInfo.Web.Assets;

/// <summary>
/// Text for a script element, written as it is. It is ours or JSON from the serializer, never a visitor's words; what could end the element
/// is refused.
/// </summary>
/// <param name="text">The script or JSON.</param>
internal sealed class InlineScript(string text) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (text.Contains('<'))
            throw new InvalidOperationException("A script inside a page cannot hold '<'.");
        writer.Write(text);
    }
}
