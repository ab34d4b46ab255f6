using System.Net;
using System.Text;
using CrampInfo.Content.Data;
using CrampInfo.Content.Yaml;
using Markdig.Extensions.CustomContainers;

namespace CrampInfo.Content.Articles;

/// <summary>
/// Draws what articles share, from the one entry that holds it: treatment verdicts, stretches and drawings. Citations
/// inside count into the numbers of the article that shows them.
/// </summary>
internal sealed class DataBlocks(ContentLibrary library, CitationNumbers citations, string slug)
{
    /// <summary>
    /// Numbered references, each linked to its entry under Sources. Short names, and what differs stands last: an article has a
    /// hundred of them.
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
            var number = citations.NumberOf(id);
            html.Append($"<a role=\"doc-noteref\" href=\"#s{number}\">{number}</a>");
        }

        return html.Append("</sup>").ToString();
    }

    /// <summary>The "does it help, what, how sure are we" table. It cites the leading source; the treatment's own page cites all.</summary>
    public string Treatments(IEnumerable<string> ids)
    {
        var html =
            new StringBuilder(
            "<table class=\"treatments\"><thead><tr><th scope=\"col\">Does it help?</th><th scope=\"col\">Treatment</th><th "
            + "scope=\"col\">What is known</th><th scope=\"col\">Certainty</th></tr></thead><tbody>\n");
        foreach (var treatment in ids.Select(library.Treatment).OfType<Treatment>())
        {
            html.Append(
                $"<tr><td>{Word(treatment)}</td><th "
                + $"scope=\"row\">{Name(treatment)}</th><td>{Encode(treatment.Verdict)}{Cite(Ids(treatment.Sources).Take(1))}</td><td "
                + $"class=\"strength\">{Strength(treatment.Evidence)}</td></tr>\n");
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>
    /// What helps in the fewest words: the first treatments of the article's first table; for a page about one treatment, its verdict.
    /// Nothing for an article that has neither.
    /// </summary>
    /// <param name="blocks">The article's blocks, in order.</param>
    public string Brief(IEnumerable<CustomContainer> blocks)
    {
        const int Most = 4;
        if (blocks.FirstOrDefault(b => b.BlockName() is "treatments" or "verdict") is not { } block)
            return "";
        var treatments = block.BlockArguments().Select(library.Treatment).OfType<Treatment>().Take(Most).ToList();
        return block.BlockName() == "verdict" && treatments.Count == 1
            ? $"<li>{Word(treatments[0])} {Encode(treatments[0].Verdict)}</li>"
            : string.Concat(treatments.Select(t => $"<li>{Word(t)} {Encode(LowerFirst(t.Name))}</li>"));
    }

    /// <summary>Everything that is known about one treatment.</summary>
    public string Verdict(string id)
    {
        if (library.Treatment(id) is not { } treatment)
            return "";
        var html =
            new StringBuilder(
            $"<div class=\"verdict\"><p class=\"box-title\">{Word(treatment)} {Name(treatment)}</p><p>{Encode(treatment.Verdict)}</p><dl>");
        Row("How it may work", Encode(treatment.How));
        Row("For whom", Encode(treatment.ForWhom));
        Row("Benefit", Encode(treatment.Benefit));
        Row("Harm", Encode(treatment.Harm));
        Row("Without it", Encode(treatment.Without));
        Row("In daily life", Encode(treatment.DailyLife));
        Row("How sure we are", $"<b>{Strength(treatment.Evidence)}.</b> {Encode(treatment.EvidenceReason)}{Cite(Ids(treatment.Sources))}");
        if (treatment.ExpertsDiffer.Count > 0)
            Row("Experts differ",
                string.Join("</dd><dd>",
                treatment.ExpertsDiffer.Select(o => $"<b>{Encode(o.Who)}</b>: {Encode(o.Says)}{Cite(Ids(o.Sources))}")));
        return html.Append("</dl></div>").ToString();

        void Row(string name, string value) => html.Append($"<div><dt>{name}</dt><dd>{value}</dd></div>");
    }

    /// <summary>The steps of one stretch beside its drawing.</summary>
    public string Stretch(string id)
    {
        if (library.Stretch(id) is not { } stretch)
            return "";
        var html =
            new StringBuilder(
            $"<div class=\"stretch\">{Drawing(stretch.Drawing.Value)}<div><p class=\"box-title\">{Encode(stretch.Name)}</p><ol>");
        foreach (var step in stretch.Steps)
            html.Append($"<li>{Encode(step)}</li>");
        return html.Append(
            $"</ol><p><b>{Encode(stretch.Dose())}</b>{Cite(Ids(stretch.Sources))}</p><p class=\"soft\">Stop if: "
            + $"{Encode(LowerFirst(stretch.StopIf))}</p></div></div>").ToString();
    }

    /// <summary>A line figure in the text.</summary>
    public string Drawing(string name) => library.Drawing(name) is { } svg
        ? $"<figure class=\"drawing\">{DrawingPicture.Of(name, svg, waits: true).Value}</figure>" : "";

    /// <summary>A drawing inside a step, whose words say what it shows.</summary>
    public string Picture(string name) => library.Drawing(name) is { } svg ? DrawingPicture.Of(name, svg, isDescribed: false).Value : "";

    private string Name(Treatment treatment) => treatment.Article.Value == slug
        ? Encode(treatment.Name)
        : $"<a href=\"/{treatment.Article}\">{Encode(treatment.Name)}</a>";

    /// <summary>The verdict in the fewest words, which readers take in before the sentence behind it; its class draws the icon.</summary>
    private static string Word(Treatment treatment) => $"<b class=\"is {treatment.Helps.Kebab()}\">{Words(treatment.Helps)}</b>";

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

    /// <summary>How sure it is, in one word and without colour: many trials that show no benefit are strong evidence too.</summary>
    private static string Strength(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.Strong => "Strong",
        EvidenceStrength.Moderate => "Moderate",
        EvidenceStrength.Weak => "Weak",
        _ => "Untested",
    };

    private static IEnumerable<string> Ids(IEnumerable<Located> sources) => sources.Select(s => s.Value);

    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
