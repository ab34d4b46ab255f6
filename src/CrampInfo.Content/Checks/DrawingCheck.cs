using System.Xml;
using System.Xml.Linq;

namespace CrampInfo.Content.Checks;

/// <summary><c>drawing</c>: a line figure is small, harmless SVG that carries its own text alternative.</summary>
internal static class DrawingCheck
{
    private static readonly HashSet<string> Elements = ["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "a", "title"];

    /// <summary>Whether the drawing may be put into pages; reports why not.</summary>
    public static bool IsSafe(string file, string svg, DiagnosticBag diagnostics)
    {
        var problem = Problem(svg);
        if (problem is not null)
            diagnostics.Error(file, 1, 1, "drawing", problem);
        return problem is null;
    }

    private static string? Problem(string svg)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            return $"this is not well-formed SVG ({e.Message})";
        }

        if (svg.Length > 6 * 1024)
            return $"a drawing has at most 6 KiB, this one {svg.Length / 1024.0:0.0}.";
        if (root.Name.LocalName != "svg" || root.Attribute("viewBox") is null)
            return "a drawing is one <svg> with a viewBox.";
        if (root.DescendantsAndSelf().FirstOrDefault(e => !Elements.Contains(e.Name.LocalName)) is { } element)
            return $"<{element.Name.LocalName}> is not allowed; use {string.Join(", ", Elements)}.";
        if (root.DescendantsAndSelf().Attributes().FirstOrDefault(a => a.Name.LocalName is "id" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)) is { } attribute)
            return $"the attribute '{attribute.Name.LocalName}' is not allowed: drawings are put into pages.";
        if (root.Descendants().Attributes("href").FirstOrDefault(h => !h.Value.StartsWith('/')) is { } href)
            return $"'{href.Value}': drawings link to this site only.";
        return string.IsNullOrWhiteSpace((string?)root.Attribute("aria-label")) && root.Attribute("aria-hidden") is null
            ? "the <svg> needs an aria-label that would serve without the picture."
            : null;
    }
}
