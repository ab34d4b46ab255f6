using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Catalog.Symptoms;

/// <summary>
/// Sorts the articles by where it is felt, when it comes and what it feels like. Offers only choices that leave an article,
/// and says nothing about the reader: the articles and their warning signs do that.
/// </summary>
public sealed class SymptomPicker
{
    private readonly IReadOnlyList<Tag> _tags;
    private readonly IReadOnlyList<Article> _articles;

    /// <summary>Builds the picker.</summary>
    /// <param name="library">What is served.</param>
    public SymptomPicker(ContentLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        _tags = library.Tags;
        _articles = library.Articles;
    }

    /// <summary>The articles and the further choices after some were made.</summary>
    /// <param name="part">A body-part tag; null or unknown for any.</param>
    /// <param name="when">A when tag; null or unknown for any.</param>
    /// <param name="feels">A symptom tag; null or unknown for any.</param>
    public SymptomChoices Choose(string? part = null, string? when = null, string? feels = null)
    {
        var chosenPart = Known(TagGroup.BodyPart, part);
        var chosenWhen = Known(TagGroup.When, when);
        var chosenFeels = Known(TagGroup.Symptom, feels);
        // An address typed by hand may combine what no article has: the later choices give way, the place stays.
        if (Fitting(chosenPart, chosenWhen, chosenFeels).Count == 0)
            chosenFeels = null;
        if (Fitting(chosenPart, chosenWhen, chosenFeels).Count == 0)
            chosenWhen = null;

        return new(
            chosenPart,
            chosenWhen,
            chosenFeels,
            Options(TagGroup.BodyPart, id => Fitting(id, chosenWhen, chosenFeels).Count, chosenPart),
            Options(TagGroup.When, id => Fitting(chosenPart, id, chosenFeels).Count, chosenWhen),
            Options(TagGroup.Symptom, id => Fitting(chosenPart, chosenWhen, id).Count, chosenFeels),
            [.. Fitting(chosenPart, chosenWhen, chosenFeels)
                .OrderBy(a => Distance(a, chosenPart, chosenWhen, chosenFeels))
                .ThenBy(a => a.FrontMatter.Kind)
                .ThenBy(a => a.Slug, StringComparer.Ordinal)
                .Select(a => a.Slug)]);
    }

    /// <summary>The tag's id when it exists and some article has it; else null.</summary>
    private string? Known(TagGroup group, string? id) =>
        _tags.FirstOrDefault(t => t.Group == group && t.Id.Value == id)?.Id.Value is { } known && _articles.Any(a => TagsOf(a, group).Any(t => t.Value == known)) ? known : null;

    private List<Article> Fitting(string? part, string? when, string? feels) =>
        [.. _articles.Where(a => Has(a, TagGroup.BodyPart, part) && Has(a, TagGroup.When, when) && Has(a, TagGroup.Symptom, feels))];

    private List<SymptomOption> Options(TagGroup group, Func<string, int> count, string? chosen) =>
        [.. _tags.Where(t => t.Group == group)
            .Select(t => new SymptomOption(t.Id.Value, t.Name, count(t.Id.Value), t.Id.Value == chosen))
            .Where(o => o.Count > 0)];

    /// <summary>Articles that name the choices first come first: an author lists the main place, time and feeling at the front.</summary>
    private static int Distance(Article article, string? part, string? when, string? feels) =>
        Place(article, TagGroup.BodyPart, part) + Place(article, TagGroup.When, when) + Place(article, TagGroup.Symptom, feels);

    private static int Place(Article article, TagGroup group, string? id) =>
        id is null ? 0 : TagsOf(article, group).Select(t => t.Value).ToList().IndexOf(id);

    private static bool Has(Article article, TagGroup group, string? id) => id is null || TagsOf(article, group).Any(t => t.Value == id);

    private static IReadOnlyList<Located> TagsOf(Article article, TagGroup group) => group switch
    {
        TagGroup.BodyPart => article.FrontMatter.BodyParts,
        TagGroup.When => article.FrontMatter.When,
        _ => article.FrontMatter.Symptoms,
    };
}
