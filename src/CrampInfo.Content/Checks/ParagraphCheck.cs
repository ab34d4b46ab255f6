using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>long-paragraph</c>: paragraphs and list items that fit on a phone.</summary>
internal sealed class ParagraphCheck : ContentCheck
{
    private const int Most = 3;

    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages.Where(p => p.Kind != PassageKind.TableRow && p.Sentences.Count > Most))
                context.Diagnostics.Error(article.File, passage.Line, passage.Column, "long-paragraph",
                    $"a paragraph of {passage.Sentences.Count} sentences; at most {Most}.");
        }
    }
}
