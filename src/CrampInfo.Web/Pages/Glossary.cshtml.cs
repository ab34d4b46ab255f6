using CrampInfo.Catalog;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Pages;

/// <summary>Medical words in plain words.</summary>
internal sealed class GlossaryModel(Site site) : SitePage
{
    /// <summary>All terms, A to Z.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; } = [.. site.Data.Glossary.OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Title of the article that tells more.</summary>
    public string? TitleOf(GlossaryTerm term) => term.Article is { } slug ? site.Listed(slug.Value)?.Front.Title : null;

    public void OnGet() => Head = new("Glossary", $"Medical words that you may hear when you ask about {site.Own.Topic}, in plain words.",
        "/glossary");
}
