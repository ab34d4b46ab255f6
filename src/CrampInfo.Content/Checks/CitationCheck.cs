using CrampInfo.Content.Articles;
using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary><c>unknown-source</c>: a citation names an entry of the bibliography.</summary>
internal sealed class CitationCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var sources = context.Library.Sources.Select(s => s.Id.Value).ToHashSet();
        foreach (var article in context.Library.Articles)
        {
            foreach (var citation in article.Body.Descendants<CitationInline>())
            {
                foreach (var id in citation.SourceIds.Where(id => !sources.Contains(id)))
                    context.Diagnostics.Error(article.File, article.LineOf(citation), Article.ColumnOf(citation), "unknown-source",
                        $"'{id}' is not in sources.yml.{DidYouMean(id, sources)}");
            }
        }
    }
}
