using CrampInfo.Catalog;
using CrampInfo.Catalog.Symptoms;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Pages;

/// <summary>The symptom picker: place, time and feeling sort the articles. Every state is an address; there is no verdict.</summary>
[RedFlags(RedFlagScope.Symptoms)]
internal sealed class SymptomsModel(Site site) : SitePage
{
    /// <summary>Articles in view; the others are folded.</summary>
    public const int Shown = 8;

    /// <summary>What is picked, as the page's heading: "Calf, at night".</summary>
    public string Picked { get; private set; } = "";

    /// <summary>What is picked.</summary>
    public SymptomChoice Choice { get; private set; } = SymptomChoice.Open;

    /// <summary>What can be picked next.</summary>
    public IReadOnlyList<(string Title, string Id, IReadOnlyList<SymptomOption> Options)> Questions { get; private set; } = [];

    /// <summary>The articles left.</summary>
    public IReadOnlyList<ListedArticle> Articles { get; private set; } = [];

    /// <summary>The body maps with the links of this state.</summary>
    public IReadOnlyList<(string Title, string Svg)> Maps { get; private set; } = [];

    public void OnGet(string? part, string? when, string? feels)
    {
        Choice = site.Symptoms.Read(part, when, feels);
        var parts = site.Symptoms.Options(TagGroup.BodyPart, Choice);
        Questions =
        [
            ("Where is it?", "where", parts),
            ("When does it come?", "when", site.Symptoms.Options(TagGroup.When, Choice)),
            ("What does it feel like?", "feels", site.Symptoms.Options(TagGroup.Symptom, Choice)),
        ];
        Articles = site.Symptoms.Articles(Choice);
        Maps = [.. new[] { ("From the front", "body-front"), ("From behind", "body-back") }
            .Select(m => (m.Item1, Svg: site.Data.Drawing(m.Item2)))
            .Where(m => m.Svg is not null)
            .Select(m => (m.Item1, Linked(m.Svg!, parts)))];
        var picked = Questions.SelectMany(q => q.Options).Where(o => o.Chosen).Select(o => o.Tag.Name).ToList();
        if (picked.Count > 0)
            Picked = string.Join(", ", picked.Take(1).Concat(picked.Skip(1).Select(n => n.ToLowerInvariant())));
        Head = new(picked.Count == 0 ? "Symptoms" : "Symptoms: " + string.Join(", ", picked).ToLowerInvariant(),
            "Pick where it is, when it comes and what it feels like, and see the articles and warning signs that fit.",
            Choice.Path())
        { Layout = "pick" };
    }

    /// <summary>Parts of the map keep the other choices; a part that would leave nothing with them starts afresh.</summary>
    private static string Linked(string svg, IReadOnlyList<SymptomOption> parts)
    {
        foreach (var option in parts)
        {
            svg = svg.Replace($"\"/symptoms?part={option.Tag.Id}\"",
                $"\"{option.Choice.Path().Replace("&", "&amp;", StringComparison.Ordinal)}\"", StringComparison.Ordinal);
            if (option.Chosen)
                svg = svg.Replace($"data-part=\"{option.Tag.Id}\"", $"data-part=\"{option.Tag.Id}\" aria-current=\"true\"",
                    StringComparison.Ordinal);
        }

        return svg;
    }
}
