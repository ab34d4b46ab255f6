using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Catalog.Symptoms;

/// <summary>One choice that the picker offers.</summary>
/// <param name="Tag">What would be picked.</param>
/// <param name="Count">How many articles it leaves together with what is picked already; never zero.</param>
/// <param name="Chosen">Whether it is picked.</param>
/// <param name="Choice">What would then be picked: with this, or without it where it is picked already.</param>
public sealed record SymptomOption(Tag Tag, int Count, bool Chosen, SymptomChoice Choice);

/// <summary>
/// Sorts articles by place, time and feeling. It asks no file, so it and its warning signs outlive a damaged one. It shows
/// articles; it says nothing about the reader.
/// </summary>
public sealed class SymptomPicker(Site site)
{
    /// <summary>At most this many warning signs are shown for a choice.</summary>
    private const int MostSigns = 6;

    /// <summary>What an address asks for; names that are no tag of their group count as left open.</summary>
    public SymptomChoice Read(string? part, string? when, string? feels)
    {
        return new(Known(part, TagGroup.BodyPart), Known(when, TagGroup.When), Known(feels, TagGroup.Symptom));

        string? Known(string? id, TagGroup group) => site.Data.Tags.Any(t => t.Group == group && t.Id.Value == id) ? id : null;
    }

    /// <summary>The articles that a choice leaves: those that are most about it first, then by title.</summary>
    public IReadOnlyList<ListedArticle> Articles(SymptomChoice choice) =>
        [.. site.Articles.Where(a => Fits(a.Front, choice))
            .OrderByDescending(a => Fit(a.Front, choice))
            .ThenBy(a => a.Front.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Places, times or feelings to pick next; only such as leave at least one article.</summary>
    /// <param name="group">Body part, when or symptom.</param>
    /// <param name="choice">What is picked already.</param>
    public IReadOnlyList<SymptomOption> Options(TagGroup group, SymptomChoice choice)
    {
        var options = new List<SymptomOption>();
        foreach (var tag in site.Data.Tags.Where(t => t.Group == group))
        {
            var with = With(choice, group, tag.Id.Value);
            var count = site.Articles.Count(a => Fits(a.Front, with));
            var chosen = with == choice;
            if (count > 0)
                options.Add(new(tag, count, chosen, chosen ? With(choice, group, null) : with));
        }

        return options;
    }

    /// <summary>
    /// Ids of the warning signs that most of the articles left share, the most serious first; none before anything is picked.
    /// </summary>
    public IReadOnlyList<string> WarningSigns(SymptomChoice choice)
    {
        if (choice == SymptomChoice.Open)
            return [];
        var levels = site.Data.RedFlags.ToDictionary(r => r.Id, r => r.Level);
        return [.. Articles(choice)
            .SelectMany(a => a.Front.WarningSigns.Select(s => s.Value)).Where(levels.ContainsKey)
            .GroupBy(id => id)
            .OrderByDescending(g => g.Count()).ThenBy(g => levels[g.Key]).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).Take(MostSigns)
            .OrderBy(id => levels[id])];
    }

    private static SymptomChoice With(SymptomChoice choice, TagGroup group, string? id) => group switch
    {
        TagGroup.BodyPart => choice with { Part = id },
        TagGroup.When => choice with { When = id },
        TagGroup.Symptom => choice with { Feels = id },
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "The picker has places, times and feelings."),
    };

    private static bool Fits(ArticleFrontMatter front, SymptomChoice choice) =>
        Has(front.BodyParts, choice.Part) && Has(front.When, choice.When) && Has(front.Symptoms, choice.Feels);

    private static bool Has(IReadOnlyList<Located> tags, string? id) => id is null || tags.Any(t => t.Value == id);

    /// <summary>
    /// How much an article is about a choice. Editors list what matters most first, and an article with few places or times is about
    /// each of them more than one with many: half of the share comes from either, up to 1 for each pick. An article that is called after
    /// the time ("Night leg cramps") is about it, which counts half a pick more. Then readers want the cramp itself before
    /// what may look like it, and both before causes and treatments.
    /// </summary>
    private static double Fit(ArticleFrontMatter front, SymptomChoice choice)
    {
        var kind = front.Kind switch { ArticleKind.Condition => 0.6, ArticleKind.LookAlike => 0, _ => -0.3 };
        var named = choice.When is { } when && front.Title.Contains(when, StringComparison.OrdinalIgnoreCase) ? 0.5 : 0;
        return kind + named + Share(front.BodyParts, choice.Part) + Share(front.When, choice.When) + Share(front.Symptoms, choice.Feels);

        static double Share(IReadOnlyList<Located> tags, string? id) =>
            id is null ? 0 : (0.5 / (1 + tags.Select(t => t.Value).ToList().IndexOf(id))) + (0.5 / tags.Count);
    }
}
