using CrampInfo.Content.Articles;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary><c>unknown-block</c>, <c>unknown-treatment</c>, <c>unknown-stretch</c>, <c>unknown-drawing</c>: a <c>:::</c> block is one that the site can draw.</summary>
internal sealed class BlockCheck : ContentCheck
{
    private static readonly string[] Names = ["do", "dont", "experts-differ", "treatments", "verdict", "stretch", "drawing"];

    public override void Run(CheckContext context)
    {
        var treatments = context.Library.Treatments.Select(t => t.Id.Value).ToHashSet();
        var stretches = context.Library.Stretches.Select(s => s.Id.Value).ToHashSet();
        var drawings = context.Library.Drawings.Keys.ToHashSet();
        foreach (var article in context.Library.Articles)
        {
            foreach (var block in article.Body.Descendants<CustomContainer>())
            {
                var name = block.BlockName();
                if (!Names.Contains(name))
                {
                    Error("unknown-block", $"'::: {name}' is not a block. Known: {string.Join(", ", Names)}.{DidYouMean(name, Names)}");
                    continue;
                }

                var (known, code, file) = name switch
                {
                    "treatments" or "verdict" => (treatments, "unknown-treatment", "treatments.yml"),
                    "stretch" => (stretches, "unknown-stretch", "stretches.yml"),
                    "drawing" => (drawings, "unknown-drawing", "drawings/"),
                    _ => (null, "", ""),
                };
                if (known is null)
                    continue;
                if (block.BlockArguments().Length == 0)
                    Error(code, $"'::: {name}' needs at least one name of {file}.");
                foreach (var argument in block.BlockArguments().Where(a => !known.Contains(a)))
                    Error(code, $"'{argument}' is not in {file}.{DidYouMean(argument, known)}");

                void Error(string code, string message) =>
                    context.Diagnostics.Error(article.File, article.LineOf(block), Article.ColumnOf(block), code, message);
            }
        }
    }
}
