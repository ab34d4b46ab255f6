using CrampInfo.Content.Articles;
using CrampInfo.Content.RedFlags;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.RedFlags;

/// <summary>The warning signs of the articles that a choice in the symptom picker leaves.</summary>
internal sealed class SymptomSigns(SiteContent content)
{
    /// <summary>Signs that most of the chosen articles share come first; at most six, so that the page stays readable.</summary>
    public IEnumerable<string> Of(IQueryCollection query)
    {
        string part = query["part"].ToString(), when = query["when"].ToString(), feels = query["feels"].ToString();
        if (part.Length + when.Length + feels.Length == 0)
            return [];
        return content.Library.Articles
            .Where(a => Fits(a.FrontMatter, part, when, feels))
            .SelectMany(a => a.FrontMatter.WarningSigns.Select(s => s.Value))
            .GroupBy(id => id)
            .OrderBy(g => content.RedFlag(g.Key)?.Level ?? CareLevel.SelfCare).ThenByDescending(g => g.Count())
            .Select(g => g.Key).Take(6);
    }

    private static bool Fits(ArticleFrontMatter front, string part, string when, string feels) =>
        (part.Length == 0 || front.BodyParts.Any(t => t.Value == part))
        && (when.Length == 0 || front.When.Any(t => t.Value == when))
        && (feels.Length == 0 || front.Symptoms.Any(t => t.Value == feels));
}
