using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>lead</c>, <c>missing-section</c>, <c>section-order</c>: the answer first, help on every page, and sections where readers know them
/// from other pages.
/// </summary>
internal sealed class SectionCheck : ContentCheck
{
    private static readonly string[] Order = ["do-this-now", "symptoms", "causes", "what-helps", "prevention", "when-to-get-help", "myths"];

    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            if (article.Body.FirstOrDefault() is not ParagraphBlock)
                context.Diagnostics.Error(article.File, article.BodyOffset + 1, 1, "lead",
                    "the body begins with a paragraph that answers the page's question, above any heading.");

            var known = article.Headings.Where(h => h.Level == 2 && Order.Contains(h.Id)).Select(h => h.Id).ToList();
            if (!known.Contains("when-to-get-help"))
                context.Diagnostics.Error(article.File, 1, 1, "missing-section",
                    "every article has a section ## When to get help {#when-to-get-help}; the warning signs are drawn there.");
            if (!known.SequenceEqual(known.OrderBy(id => Array.IndexOf(Order, id))))
                context.Diagnostics.Warning(article.File, 1, 1, "section-order",
                    $"the sections stand as {string.Join(", ", known)}; their order everywhere is {string.Join(", ", Order)}.");
        }
    }
}
