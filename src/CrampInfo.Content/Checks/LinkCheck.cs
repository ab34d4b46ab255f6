using CrampInfo.Content.Articles;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Checks;

/// <summary><c>dead-link</c>, <c>dead-anchor</c>, <c>bad-scheme</c>: links lead somewhere, and only by https, mailto or tel.</summary>
internal sealed class LinkCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var pages = SitePages.LinkedFrom(context.Library);
        var anchors = new Dictionary<string, IReadOnlySet<string>>(pages);
        foreach (var article in context.Library.Articles)
            anchors[article.Slug] = article.Headings.Select(h => h.Id).Append("sources").ToHashSet();
        var former = context.Library.Articles
            .SelectMany(a => a.FrontMatter.FormerSlugs.Where(f => !context.Slugs.Contains(f.Value)).Select(f => (f.Value, a.Slug)))
            .DistinctBy(f => f.Value).ToDictionary(f => f.Value, f => f.Slug);
        var drafts = context.Library.Articles.Where(a => a.FrontMatter.Status == ArticleStatus.Draft).Select(a => a.Slug).ToHashSet();
        foreach (var article in context.Library.Articles.Where(a => !drafts.Contains(a.Slug)))
        {
            foreach (var name in article.FrontMatter.Related.Where(r => drafts.Contains(r.Value)))
                context.Diagnostics.Error(article.File, name.Line, name.Column, "dead-link",
                    $"'{name}' is a draft, which readers cannot open.");
        }

        foreach (var article in context.Library.Articles)
        {
            foreach (var link in article.Body.Descendants<LinkInline>().Where(l => !l.IsImage))
                Check(article.File, article.Slug, article.LineOf(link), Article.ColumnOf(link), link.Url ?? "");
            foreach (var link in article.Body.Descendants<AutolinkInline>())
                Check(article.File, article.Slug, article.LineOf(link), Article.ColumnOf(link),
                    link.IsEmail ? "mailto:" + link.Url : link.Url);
        }

        if (context.Library.AboutText is { } about)
        {
            foreach (var (url, line, column) in about.Links)
                Check(about.File, "about", line, column, url);
        }

        var own = context.Library.SiteWords;
        foreach (var path in own.Questions.Select(q => q.Path).Append(own.Relief?.Afterwards ?? default)
            .Append(own.Relief?.Unsure?.Path ?? default).Where(p => p.Value is not null))
        {
            if (ArticleLinks.SlugOf(path.Value) is null)
                context.Diagnostics.Error(own.File, path.Line, path.Column, "bad-scheme",
                    $"'{path}' must lead to a page of this site: /slug.");
            else
                Check(own.File, "", path.Line, path.Column, path.Value);
        }

        void Check(string file, string slug, int line, int column, string url)
        {
            void Error(string code, string message) => context.Diagnostics.Error(file, line, column, code, message);

            if (ArticleLinks.SlugOf(url) is not { } target)
            {
                if (url.StartsWith('#'))
                    Anchor(slug, url);
                else if (!url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("mailto:", StringComparison.Ordinal)
                    && !url.StartsWith("tel:", StringComparison.Ordinal))
                    Error("bad-scheme",
                        $"'{Shorten(url)}' cannot be linked. Links begin with / (this site), #, https:, mailto: or tel:.");
                return;
            }

            if (former.TryGetValue(target, out var now))
                Error("dead-link", $"/{target} has moved; write /{now}.");
            else if (drafts.Contains(target) && !drafts.Contains(slug))
                Error("dead-link", $"/{target} is a draft, which readers cannot open.");
            else if (context.Slugs.Contains(target) || pages.ContainsKey(target))
                Anchor(target, url);
            else
                Error("dead-link", $"there is no page /{Shorten(target)}.{DidYouMean(target, context.Slugs.Concat(pages.Keys))}");

            void Anchor(string slug, string address)
            {
                // An article that could not be read has its own diagnostics; its anchors are unknown.
                if (ArticleLinks.AnchorOf(address) is { Length: > 0 } anchor
                    && (anchors.GetValueOrDefault(slug) ?? context.AnchorsOf(slug)) is { } known && !known.Contains(anchor))
                    Error("dead-anchor", $"/{slug} has nothing at #{anchor}.{DidYouMean(anchor, known)}");
            }
        }
    }
}
