using CrampInfo.Content.Data;

namespace CrampInfo.Content.Checks;

/// <summary><c>published-address</c>: an address or anchor that was published once goes on leading somewhere.</summary>
internal sealed class PublishedCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var library = context.Library;
        if (library.Published is not { } ledger)
            return;
        var former = library.Articles
            .SelectMany(a => a.FrontMatter.FormerSlugs.Select(f => (f.Value, Article: a)))
            .DistinctBy(f => f.Value).ToDictionary(f => f.Value, f => f.Article);
        foreach (var page in ledger)
        {
            var article = library.Find(page.Page.Value) ?? former.GetValueOrDefault(page.Page.Value);
            if (article is null)
            {
                // A file that is there and cannot be read has errors of its own.
                if (!context.Slugs.Contains(page.Page.Value))
                    context.Diagnostics.Error(page.File, page.Page.Line, page.Page.Column, "published-address",
                        $"/{page.Page} was published and is gone; add it to the 'former-slugs' of the article that readers should land "
                        + "on.");
                continue;
            }

            var anchors = article.Headings.Select(h => h.Id).ToHashSet();
            foreach (var anchor in page.Anchors.Where(a => !anchors.Contains(a.Value)))
                context.Diagnostics.Error(page.File, anchor.Line, anchor.Column, "published-address",
                    $"/{page.Page}#{anchor} was published and is gone from {article.File}; give the heading its old {{#{anchor}}} "
                    + "again.");
        }

        var recorded = ledger.ToDictionary(p => p.Page.Value, p => p.Anchors.Select(a => a.Value).ToHashSet());
        var isNew =
            library.Articles.Where(a => !recorded.TryGetValue(a.Slug, out var anchors) || a.Headings.Any(h => !anchors.Contains(h.Id)));
        foreach (var article in isNew)
            context.Diagnostics.Warning(article.File, 1, 1, "published-address",
                $"its address or an anchor is not in {PublishedPage.FileName} yet; run the record command before it is published.");
    }
}
