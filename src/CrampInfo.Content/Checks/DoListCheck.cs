using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>do-list</c>: a "Do" line and a step begin with their verb, a "Do not" line says "Do not" itself.</summary>
internal sealed class DoListCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var verbs = context.Library.Editorial?.DoVerbs.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var article in context.Library.Articles)
        {
            foreach (var line in article.Passages.Where(p => p.Kind == PassageKind.ListItem))
            {
                if (line.Block == "dont" && !line.Text.StartsWith("Do not ", StringComparison.Ordinal))
                    Error(article.File, line.Line, line.Column,
                        $"'{Shorten(line.Text)}': each line begins 'Do not', so that it can't be read as advice.");
                else if (line.Block == "do" && !BeginsWithVerb(line.Text))
                    Error(article.File, line.Line, line.Column,
                        $"'{Shorten(line.Text)}': a line begins with its verb. A verb that editorial.yml does not know is added to "
                        + $"do-verbs.");
            }
        }

        foreach (var stretch in context.Library.Stretches)
        {
            foreach (var step in stretch.Steps.Where(s => !BeginsWithVerb(s)))
                Error(stretch.File, stretch.Line, stretch.Column,
                    $"'{Shorten(step)}': a step begins with its verb or with how, when or which.");
        }

        bool BeginsWithVerb(string text) => verbs is null || TextStatistics.Words(text) is not [var first, ..] || verbs.Contains(first);

        void Error(string file, int line, int column, string message) => context.Diagnostics.Error(file, line, column, "do-list", message);
    }
}
