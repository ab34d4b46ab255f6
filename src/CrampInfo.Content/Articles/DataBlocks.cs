using System.Net;
using System.Text;
using CrampInfo.Content.Data;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Articles;

/// <summary>
/// Draws what articles share, from the one entry that holds it: treatment verdicts, stretches and drawings. Citations
/// inside count into the numbers of the article that shows them.
/// </summary>
internal sealed class DataBlocks(ContentLibrary library, CitationNumbers citations, string slug)
{
    /// <summary>
    /// Numbered references, each linked to its entry under Sources; the first of each source is where its entry leads back to.
    /// Short names, and what differs stands last: an article has a hundred of them.
    /// </summary>
    public string Cite(IEnumerable<string> sourceIds)
    {
        var html = new StringBuilder("<sup>");
        // A source that is not in the bibliography leads nowhere: the check says so, and readers see the claim without it.
        var known = sourceIds.Where(library.SourcesById.ContainsKey).ToList();
        if (known.Count == 0)
            return "";
        foreach (var id in known)
        {
            var (number, use) = citations.Next(id);
            html.Append($"<a role=\"doc-noteref\"{(use == 1 ? $" id=\"c{number}\"" : "")} href=\"#s{number}\">{number}</a>");
        }

        return html.Append("</sup>").ToString();
    }

    /// <summary>The "what, does it help, how sure are we" table. It cites the leading source; the treatment's own page cites all.</summary>
    public string Treatments(IEnumerable<string> ids)
    {
        var html = new StringBuilder("<table class=\"treatments\"><thead><tr><th scope=\"col\">Treatment</th><th scope=\"col\">Does it help?</th><th scope=\"col\">Evidence</th></tr></thead><tbody>\n");
        foreach (var treatment in ids.Select(library.Treatment).OfType<Treatment>())
        {
            html.Append($"<tr><th scope=\"row\">{Name(treatment)}</th><td><b>{Words(treatment.Helps)}.</b> {Encode(treatment.Verdict)}{Cite(Ids(treatment.Sources).Take(1))}</td><td>{Strength(treatment.Evidence)}</td></tr>\n");
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>Everything that is known about one treatment.</summary>
    public string Verdict(string id)
    {
        if (library.Treatment(id) is not { } treatment)
            return "";
        var html = new StringBuilder($"<div class=\"verdict\"><p class=\"box-title\">{Name(treatment)}: {LowerFirst(Words(treatment.Helps))}</p><p>{Encode(treatment.Verdict)}</p><dl>");
        Row("How it may work", Encode(treatment.How));
        Row("For whom", Encode(treatment.ForWhom));
        Row("Benefit", Encode(treatment.Benefit));
        Row("Harm", Encode(treatment.Harm));
        Row("Without it", Encode(treatment.Without));
        Row("In daily life", Encode(treatment.DailyLife));
        Row("How sure we are", $"{Strength(treatment.Evidence)} {Encode(treatment.EvidenceReason)}{Cite(Ids(treatment.Sources))}");
        if (treatment.ExpertsDiffer.Count > 0)
            Row("Experts differ", string.Join("</dd><dd>", treatment.ExpertsDiffer.Select(o => $"<b>{Encode(o.Who)}</b>: {Encode(o.Says)}{Cite(Ids(o.Sources))}")));
        return html.Append("</dl></div>").ToString();

        void Row(string name, string value) => html.Append($"<div><dt>{name}</dt><dd>{value}</dd></div>");
    }

    /// <summary>The steps of one stretch beside its drawing.</summary>
    public string Stretch(string id)
    {
        if (library.Stretch(id) is not { } stretch)
            return "";
        var html = new StringBuilder($"<div class=\"stretch\">{Drawing(stretch.Drawing.Value)}<div><p class=\"box-title\">{Encode(stretch.Name)}</p><ol>");
        foreach (var step in stretch.Steps)
            html.Append($"<li>{Encode(step)}</li>");
        return html.Append($"</ol><p><b>{Encode(stretch.Dose())}</b>{Cite(Ids(stretch.Sources))}</p><p class=\"soft\">Stop if: {Encode(LowerFirst(stretch.StopIf))}</p></div></div>").ToString();
    }

    /// <summary>A line figure; the SVG carries its own text alternative.</summary>
    public string Drawing(string name) => library.Drawing(name) is { } svg ? $"<figure class=\"drawing\">{svg}</figure>" : "";

    private string Name(Treatment treatment) => treatment.Article.Value == slug
        ? Encode(treatment.Name)
        : $"<a href=\"/{treatment.Article}\">{Encode(treatment.Name)}</a>";

    /// <summary>The verdict in the fewest words: readers take it in before the sentence behind it.</summary>
    private static string Words(Helpfulness helps) => helps switch
    {
        Helpfulness.Yes => "Helps",
        Helpfulness.Probably => "Probably helps",
        Helpfulness.Possibly => "May help",
        Helpfulness.Unlikely => "Unlikely to help",
        Helpfulness.No => "Does not help",
        Helpfulness.Risky => "Risky",
        _ => "Nobody knows",
    };

    /// <summary>The strength in words, and as dots that say the same without colour.</summary>
    private static string Strength(EvidenceStrength strength)
    {
        var (dots, word) = strength switch
        {
            EvidenceStrength.Strong => (3, "Strong"),
            EvidenceStrength.Moderate => (2, "Moderate"),
            EvidenceStrength.Weak => (1, "Weak"),
            _ => (0, "Untested"),
        };
        return $"<span class=\"strength\"><i aria-hidden=\"true\">{new string('●', dots)}{new string('○', 3 - dots)}</i> {word}</span>";
    }

    private static IEnumerable<string> Ids(IEnumerable<Located> sources) => sources.Select(s => s.Value);

    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
