using CrampInfo.Catalog;
using CrampInfo.Content.RedFlags;
using CrampInfo.Words;

namespace CrampInfo.Web.RedFlags;

/// <summary>Turns warning signs into cards for a page. Asks no file, so advice outlives a damaged one.</summary>
internal sealed class RedFlagAdvisor(Site site)
{
    /// <summary>The sign of someone who does not want to live; its card comes before all others.</summary>
    public const string CrisisSign = "suicidal-thoughts";

    /// <summary>
    /// Emergency advice that needs nothing but this line of code: shown when the rules cannot be evaluated. They are
    /// emergencies whatever a site is about.
    /// </summary>
    public static RedFlagFeature LastResort { get; } = new(RedFlagScope.Failed,
    [
        new("", CareLevel.Emergency, RedFlagCard.HeadingOf(CareLevel.Emergency),
        [
            new("you have chest pain or are suddenly short of breath"),
            new("one side of the face or body is suddenly weak or numb"),
            new("a leg or arm is suddenly cold, numb or very painful"),
        ]),
    ]);

    /// <summary>The general emergency advice.</summary>
    public RedFlagFeature General()
    {
        var signs = site.Own.GeneralSigns.Select(s => site.Data.RedFlag(s.Value)).OfType<RedFlagRule>().Select(r => new CardSign(r.Short))
            .ToList();
        return signs.Count == 0 ? LastResort
            : new(RedFlagScope.General, [new("", CareLevel.Emergency, RedFlagCard.HeadingOf(CareLevel.Emergency), signs)]);
    }

    /// <summary>An article's own signs, one card for each level.</summary>
    public RedFlagFeature ForArticle(string slug) => (site.Listed(slug) ?? site.HiddenAt(slug)) is { } article
        ? Known(new(RedFlagScope.Article, ByLevel(article.Front.WarningSigns.Select(s => s.Value))))
        // Nothing is known of it, and that is no reason to be silent.
        : General() with { Scope = RedFlagScope.Failed };

    /// <summary>Signs of the articles that a choice in the symptom picker leaves.</summary>
    public RedFlagFeature ForSymptoms(string? part, string? when, string? feels) =>
        ForSigns(site.Symptoms.WarningSigns(site.Symptoms.Read(part, when, feels)));

    /// <summary>Several signs together, one card for each level.</summary>
    public RedFlagFeature ForSigns(IEnumerable<string> ids) => Known(new(RedFlagScope.Symptoms, ByLevel(ids)));

    /// <summary>What the words speak of: a card for each sign that is sure, the most serious first; what is possible beside.</summary>
    public RedFlagFeature ForWords(string words)
    {
        var found = site.Data.Recogniser.Recognise(words);
        return Known(new(RedFlagScope.Words, [.. found.Loud.OrderByDescending(m => m.Sign == CrisisSign)
            .Select(m => Card(site.Data.RedFlag(m.Sign)!) with { Because = m.Because })])
        {
            Quiet = [.. found.Quiet.Select(m => site.Data.RedFlag(m.Sign)).OfType<RedFlagRule>()],
        });
    }

    /// <summary>One sign's whole card.</summary>
    public static RedFlagCard Card(RedFlagRule rule) =>
        new(rule.Id, rule.Level, rule.Heading, [.. rule.Lines.Select(l => new CardSign(l.Value))])
        {
            Title = rule.Title,
            Why = rule.Why,
            Do = rule.Do,
            Article = rule.Article.Value,
        };

    /// <summary>Without any sign to choose from, silence would say that all is well.</summary>
    private RedFlagFeature Known(RedFlagFeature feature) => site.Data.RedFlags.Count == 0 ? LastResort : feature;

    private List<RedFlagCard> ByLevel(IEnumerable<string> ids) =>
        [.. ids.Distinct().Select(site.Data.RedFlag).OfType<RedFlagRule>()
            .GroupBy(r => r.Level).OrderBy(g => g.Key)
            .Select(g => new RedFlagCard("", g.Key, g.Count() == 1 ? g.First().Heading : RedFlagCard.HeadingOf(g.Key),
                [.. g.Select(r => new CardSign(r.Short))])
            {
                Do = g.Count() == 1 ? g.First().Do : null,
            })];
}
