using CrampInfo.Content.Articles;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>unclosed-block</c>, <c>unknown-block</c>, <c>lost-words</c>, <c>unknown-treatment</c>, <c>unknown-stretch</c>,
/// <c>unknown-drawing</c>: a <c>:::</c> block is one that the site can draw, ends where its author meant it to, and hides no words.
/// </summary>
internal sealed class BlockCheck : ContentCheck
{
    /// <summary>Boxes around what stands in them.</summary>
    private static readonly string[] Boxes = ["do", "dont", "experts-differ"];

    private static readonly string[] Names = [.. Boxes, "treatments", "verdict", "stretch", "drawing"];

    public override void Run(CheckContext context)
    {
        var treatments = context.Library.Treatments.Select(t => t.Id.Value).ToHashSet();
        var stretches = context.Library.Stretches.Select(s => s.Id.Value).ToHashSet();
        var drawings = context.Library.Drawings.Keys.ToHashSet();
        foreach (var article in context.Library.Articles)
        {
            // Blocks stand in no other block: what looks like one inside another tells that the outer one was never closed.
            foreach (var block in article.Body.Descendants<CustomContainer>().Where(b => !IsInsideAnother(b)))
            {
                var name = block.BlockName();
                if (name.Length == 0)
                {
                    Error("unknown-block",
                        "this ':::' closes nothing. A block begins with its name, such as '::: do', and ends with ':::'.");
                    continue;
                }

                if (block.ClosingFencedCharCount == 0 || block.Descendants().Any(b => b is CustomContainer or HeadingBlock))
                {
                    Error("unclosed-block",
                        $"'::: {name}' is not closed; write a line ':::' where it ends, above the next heading or block.");
                    continue;
                }

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
                {
                    if (block.BlockArguments().Length > 0)
                        Error("lost-words",
                            $"'{Shorten(block.Arguments!)}' would not be shown: '::: {name}' takes no words on its own line; write "
                            + "them below it.");
                    continue;
                }

                if (block.FirstOrDefault(b => b is not BlankLineBlock) is { } inside)
                    Error("lost-words",
                        $"the words in line {article.LineOf(inside)} would not be shown: '::: {name}' draws {file}; write them below "
                        + "its closing ':::'.");
                if (block.BlockArguments().Length == 0)
                    Error(code, $"'::: {name}' needs at least one name of {file}.");
                foreach (var argument in block.BlockArguments().Where(a => !known.Contains(a)))
                    Error(code, $"'{argument}' is not in {file}.{DidYouMean(argument, known)}");

                void Error(string code, string message) =>
                    context.Diagnostics.Error(article.File, article.LineOf(block), Article.ColumnOf(block), code, message);
            }
        }
    }

    private static bool IsInsideAnother(CustomContainer block)
    {
        for (Block? outer = block.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is CustomContainer)
                return true;
        }

        return false;
    }
}
