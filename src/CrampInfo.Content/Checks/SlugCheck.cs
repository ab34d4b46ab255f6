namespace CrampInfo.Content.Checks;

/// <summary><c>former-slug</c>: an earlier address leads to exactly one article and hides none.</summary>
internal sealed class SlugCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var owners = new Dictionary<string, string>();
        foreach (var article in context.Library.Articles)
        {
            foreach (var former in article.FrontMatter.FormerSlugs)
            {
                var problem =
                    !Slug.IsValid(former.Value) ? $"'{former}' cannot have been an address."
                    : context.Slugs.Contains(former.Value) ? $"/{former} is the address of an article today."
                    : SitePages.Reserved.Contains(former.Value) ? $"/{former} is a page of the site."
                    : !owners.TryAdd(former.Value, article.Slug) ? $"/{former} is a former address of '{owners[former.Value]}' already."
                    : null;
                if (problem is not null)
                    context.Diagnostics.Error(article.File, former.Line, former.Column, "former-slug", problem);
            }
        }
    }
}
