using System.Globalization;
using System.Xml.Linq;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content;

/// <summary>
/// The file that a clinician goes through: a page of paper for each warning sign and each verdict on a treatment, with what it says, what
/// it was read in, what is the editors' own, and what only a clinician can decide.
/// </summary>
public static class ReviewFile
{
    private const string Style =
        "body{font:11pt/1.4 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}h1,h2,h3{font-family:sans-serif;line-height:1.2}"
        + "h3{font-size:1rem;margin:1em 0 .2em}ul{margin:.2em 0;padding-left:1.2em}section{border-top:2px solid;margin-top:2rem}"
        + ".verdict td{border:1px solid;padding:.4em;height:2.2em;vertical-align:top}.verdict{width:100%;border-collapse:collapse}"
        + "@media print{body{margin:0;max-width:none;font-size:9.5pt}section{break-before:page;border:0;margin:0}}";

    /// <summary>Writes it as one HTML page that needs nothing else and prints a sign or verdict a sheet.</summary>
    /// <param name="library">The whole library.</param>
    /// <param name="today">The day that stands on it.</param>
    public static string Of(ContentLibrary library, DateOnly today)
    {
        var title = $"CrampInfo: warning signs and verdicts to review, {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        var general = library.OpenQuestions.Where(q => q.Signs.Count + q.Treatments.Count == 0).ToList();
        var page = new XElement("html", new XAttribute("lang", "en"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("title", title),
                new XElement("style", Style)),
            new XElement("body",
                new XElement("h1", title),
                new XElement("p",
                    "Written by editors; no clinician has reviewed it. Each sheet stands by itself: mark what is right, and write "
                    + "what must change. The sources' own words are not kept here; each has its address, and how much of it was read."),
                Questions(general),
                Contents("Warning signs", library.RedFlags.Select(r => (r.Id, $"{r.Title} ({r.Level.Kebab()})"))),
                Contents("Treatments", library.Treatments.Select(t => (t.Id.Value, t.Name))),
                library.RedFlags.Select(r => Sheet(library, r)),
                library.Treatments.Select(t => Sheet(library, t))));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Sheet(ContentLibrary library, RedFlagRule rule) =>
        new("section", new XAttribute("id", rule.Id),
            new XElement("h2", $"{rule.Title}: {rule.Level.Kebab()}"),
            Part("What it says",
                new XElement("p", rule.Heading),
                List(rule.Lines.Select(l => l.Value)),
                new XElement("p", rule.Why),
                new XElement("p", rule.Do)),
            Part("What it was read in", Sources(library, rule.Sources)),
            Part($"What /{rule.Article} says from these", Passages(library, rule.Article.Value, rule.Sources)),
            Part("What is ours",
                new XElement("p", "Which of its signs together raise it, where no source gives a time also its level, and the words that "
                    + "it is known by."),
                rule.NeverMiss.Count == 0 ? null
                    : new XElement("p", $"Never missed: {string.Join("; ", rule.NeverMiss.Select(p => p.Value))}."),
                new XElement("p", $"People say: {string.Join("; ", rule.Says.Take(8).Select(p => p.Value))}."),
                new XElement("p", $"Not this: {string.Join("; ", rule.NotThis.Take(5).Select(p => p.Value))}.")),
            Questions([.. library.OpenQuestions.Where(q => q.Signs.Any(s => s.Value == rule.Id))]),
            Verdict(rule.Checked));

    private static XElement Sheet(ContentLibrary library, Treatment treatment) =>
        new("section", new XAttribute("id", treatment.Id.Value),
            new XElement("h2", treatment.Name),
            Part("What it says",
                new XElement("p", treatment.Verdict),
                List([
                    $"How it works: {treatment.How}",
                    $"For whom: {treatment.ForWhom}",
                    $"Benefit: {treatment.Benefit}",
                    $"Harm: {treatment.Harm}",
                    $"Without it: {treatment.Without}",
                    $"Daily life: {treatment.DailyLife}",
                    .. treatment.ExpertsDiffer.Select(e => $"Experts differ: {e.Who}: {e.Says}"),
                ])),
            Part("What it was read in", Sources(library, treatment.Sources)),
            Part($"What /{treatment.Article} says from these", Passages(library, treatment.Article.Value, treatment.Sources)),
            Part("What is ours",
                new XElement("p",
                    $"The verdict \"{treatment.Helps.Kebab()}\" and how sure it is, \"{treatment.Evidence.Kebab()}\": "
                    + $"{treatment.EvidenceReason}")),
            Questions([.. library.OpenQuestions.Where(q => q.Treatments.Any(t => t.Value == treatment.Id.Value))]),
            Verdict(null));

    private static XElement Contents(string title, IEnumerable<(string Id, string Name)> entries) =>
        new("div", new XElement("h2", title),
            new XElement("ol", entries.Select(e => new XElement("li", new XElement("a", new XAttribute("href", "#" + e.Id), e.Name)))));

    private static XElement Part(string title, params object?[] content) => new("div", new XElement("h3", title), content);

    private static XElement List(IEnumerable<object> items) => new("ul", items.Select(i => new XElement("li", i)));

    private static XElement Sources(ContentLibrary library, IEnumerable<Located> ids) =>
        List(ids.Select(i => library.SourcesById.GetValueOrDefault(i.Value)).OfType<Source>().Select(s => new object[]
        {
            $"{s.Title}. {s.Publisher}{(s.Year is { } year ? $", {year}" : "")}. Read: {s.Read.Kebab()}. {s.Note} ",
            new XElement("a", new XAttribute("href", s.Url.Value), s.Url.Value),
        }));

    private static object Passages(ContentLibrary library, string slug, IReadOnlyList<Located> sources)
    {
        var ids = sources.Select(s => s.Value).ToHashSet();
        var passages = library.Find(slug)?.Passages.Where(p => p.Citations.Any(ids.Contains)).ToList() ?? [];
        return passages.Count == 0 ? new XElement("p", "Nothing.")
            : List(passages.Select(p => $"{p.Text} [{string.Join(", ", p.Citations.Where(ids.Contains).Distinct())}]"));
    }

    private static XElement? Questions(IReadOnlyList<OpenQuestion> questions) => questions.Count == 0 ? null
        : Part("A clinician must decide", List(questions.Select(q => $"{q.Question} Until then: {q.Ours}")));

    /// <summary>Room for the reviewer's own hand.</summary>
    private static XElement Verdict(DateOnly? compared) =>
        new("table", new XAttribute("class", "verdict"),
            new XElement("tr", new XElement("td", "☐ right as it stands  ☐ right with changes  ☐ wrong"),
                new XElement("td", compared is { } day ? $"Compared with its sources: {day:yyyy-MM-dd}" : "")),
            new XElement("tr", new XElement("td", "What must change:"), new XElement("td", "Name, register, date:")));
}
