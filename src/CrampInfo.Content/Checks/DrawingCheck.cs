using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>drawing</c>: a line figure is small, harmless SVG that carries its own text alternative. What goes into pages is never what
/// lies in the file: it is written anew from the elements and attributes that are known here.
/// </summary>
internal static partial class DrawingCheck
{
    private const int MostBytes = 6 * 1024;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements =
        ["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "a", "title"];

    private static readonly HashSet<string> Attributes =
    [
        "viewBox", "width", "height", "role", "aria-label", "aria-hidden", "class", "data-part", "href", "pointer-events", "transform",
        "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry",
        "fill", "fill-rule", "fill-opacity", "opacity",
        "paint-order", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
            "stroke-opacity",
    ];

    private static readonly XmlReaderSettings Harmless = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true
    };

    /// <summary>The drawing as it may be put into pages; null, with every reason, when it may not.</summary>
    public static string? Clean(string file, string svg, DiagnosticBag diagnostics)
    {
        var problems = 0;
        if (svg.Length > MostBytes)
            return Refuse(null, $"a drawing has at most {MostBytes / 1024} KiB, this one {svg.Length / 1024.0:0.0}.");
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), Harmless);
            root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            diagnostics.Error(file, e.LineNumber, e.LinePosition, "drawing", $"this is not well-formed SVG ({e.Message})");
            return null;
        }

        if (root.Name.LocalName != "svg" || root.Attribute("viewBox") is null)
            Refuse(root, "a drawing is one <svg> with a viewBox.");
        if (string.IsNullOrWhiteSpace((string?)root.Attribute("aria-label")) && root.Attribute("aria-hidden") is null)
            Refuse(root, "the <svg> needs an aria-label that would serve without the picture.");
        var clean = Copy(root);
        return problems == 0 ? clean.ToString(SaveOptions.DisableFormatting) : null;

        XElement Copy(XElement from)
        {
            if (!Elements.Contains(from.Name.LocalName) || (from.Name.Namespace != Svg && from.Name.Namespace != XNamespace.None))
                Refuse(from, $"<{from.Name.LocalName}> is not allowed; use {string.Join(", ", Elements)}.");
            var to = new XElement(Svg + from.Name.LocalName);
            if (from.Parent is null)
                to.Add(new XAttribute("xmlns", Svg.NamespaceName));
            foreach (var attribute in from.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                if (ProblemOf(attribute) is { } problem)
                    Refuse(attribute, problem);
                else
                    to.Add(new XAttribute(attribute.Name, attribute.Value));
            }

            foreach (var node in from.Nodes())
            {
                switch (node)
                {
                    case XElement child:
                        to.Add(Copy(child));
                        break;
                    case XText text when from.Name.LocalName == "title":
                        to.Add(new XText(text.Value));
                        break;
                    case XText text:
                        Refuse(text, "words in a drawing stand in its aria-label or in a <title>.");
                        break;
                }
            }

            return to;
        }

        string? Refuse(IXmlLineInfo? at, string problem)
        {
            problems++;
            diagnostics.Error(file, at?.LineNumber ?? 1, at?.LinePosition ?? 1, "drawing", problem);
            return null;
        }
    }

    private static string? ProblemOf(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(name))
            return $"the attribute '{name}' is not allowed here: drawings are put into pages.";
        if (name == "href")
        {
            return attribute.Parent!.Name.LocalName == "a" && PathHere().IsMatch(attribute.Value)
                ? null
                : $"'{attribute.Value}': only <a> links, and to this site only, as in /symptoms.";
        }

        // What a screen reader says may be any text; it is encoded when it is written.
        return name == "aria-label"
            || (PlainValue().IsMatch(attribute.Value) && !attribute.Value.Contains("url", StringComparison.OrdinalIgnoreCase))
            ? null
            : $"'{attribute.Value}' is not allowed: numbers, names of colours and var(--name, #colour) are.";
    }

    /// <summary>An address of this site; two slashes, or a backslash, would lead to another.</summary>
    [GeneratedRegex(@"^/(?:[A-Za-z0-9?#][A-Za-z0-9/?=&#%._~-]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathHere();

    [GeneratedRegex(@"^[A-Za-z0-9 .,#()%+\s-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainValue();
}
