using CrampInfo.Content.Articles;
using CrampInfo.Content.Tags;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>no-section</c>, <c>unreachable</c>, <c>few-links</c>, <c>few-links-in</c>: every article can be found by clicking, in at most three
/// clicks
/// from home, and leads on.
/// </summary>
internal sealed class ReachCheck : ContentCheck
{
    private const int MostClicks = 3;
    private const int FewestLinks = 3;
    private const int FewestLinksIn = 2;

    public override void Run(CheckContext context)
    {
        var library = context.Library;
        var groups = library.Tags.ToDictionary(t => t.Id.Value, t => t.Group);
        var body = library.Articles.ToDictionary(a => a.Slug, a => LinksOf(a, context.Slugs));
        var all = library.Articles.ToDictionary(a => a.Slug, a => body[a.Slug].Union(a.FrontMatter.Related.Select(r => r.Value))
            .ToHashSet());
        var linksIn = all.SelectMany(a => a.Value).CountBy(s => s).ToDictionary();
        var clicks = ClicksFromHome(library, groups, all);

        foreach (var article in library.Articles)
        {
            var front = article.FrontMatter;
            void Warning(string code, string message) => context.Diagnostics.Warning(article.File, front.Line, front.Column, code, message);

            if (!clicks.TryGetValue(article.Slug, out var needed) || needed > MostClicks)
            {
                context.Diagnostics.Error(article.File, front.Line, front.Column, "unreachable",
                    $"home leads here in no {MostClicks} clicks; file it under a section or a body part, or link it from a page that is "
                    + $"nearer.");
                continue;
            }

            // A tag that does not exist is another rule's finding.
            if (front.Tags is not [var first, ..] || (groups.TryGetValue(first.Value, out var group) && group != TagGroup.Section))
                context.Diagnostics.Error(article.File, front.Line, front.Column, "no-section",
                    "the first of 'tags' is the section that the article belongs to; without one no list shows it.");
            if (body[article.Slug].Count < FewestLinks)
                Warning("few-links", $"the body links to {body[article.Slug].Count} other articles; at least {FewestLinks} are wanted.");
            if (linksIn.GetValueOrDefault(article.Slug) < FewestLinksIn)
                Warning("few-links-in",
                    $"{linksIn.GetValueOrDefault(article.Slug)} other articles link here; at least {FewestLinksIn} are wanted.");
        }
    }

    private static HashSet<string> LinksOf(Article article, IReadOnlySet<string> slugs) =>
        [.. ArticleLinks.Of(article.Body).Select(l => ArticleLinks.SlugOf(l.Url!)).OfType<string>()
            .Where(s => s != article.Slug && slugs.Contains(s))];

    /// <summary>Home links the pages of sections and body parts; each of those lists its articles.</summary>
    private static Dictionary<string,
        int> ClicksFromHome(ContentLibrary library, Dictionary<string, TagGroup> groups, Dictionary<string, HashSet<string>> links)
    {
        var clicks = new Dictionary<string, int>();
        var next = new Queue<string>();
        foreach (var article in library.Articles)
        {
            var listed = article.FrontMatter.Tags.Concat(article.FrontMatter.BodyParts)
                .Any(t => groups.TryGetValue(t.Value, out var group) && group is TagGroup.Section or TagGroup.BodyPart);
            if (listed && clicks.TryAdd(article.Slug, 2))
                next.Enqueue(article.Slug);
        }

        while (next.TryDequeue(out var slug))
        {
            foreach (var target in links[slug].Where(links.ContainsKey))
            {
                if (clicks.TryAdd(target, clicks[slug] + 1))
                    next.Enqueue(target);
            }
        }

        return clicks;
    }
}
