using CrampInfo.Content.SharedData;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.Pages;

/// <summary>Medical words in plain words.</summary>
internal sealed class GlossaryModel(SiteContent content) : SitePage
{
    /// <summary>All terms, A to Z.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; } = [.. content.Library.Glossary.OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Title of the article that tells more.</summary>
    public string? TitleOf(GlossaryTerm term) => term.Article is { } slug ? content.Library.Find(slug.Value)?.FrontMatter.Title : null;

    public void OnGet() => Head = new("Glossary", "Medical words that you may hear when you ask about cramps, in plain words.", "/glossary");
}
