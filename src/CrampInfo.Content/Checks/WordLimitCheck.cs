namespace CrampInfo.Content.Checks;

/// <summary><c>word-limit</c>: texts that stand in a table cell, a card or a note are as short as their place.</summary>
internal sealed class WordLimitCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var shared in DataText.Of(context.Library))
        {
            int? most = (shared.Entry, shared.Key) switch
            {
                (Data.Treatment, "verdict") => 14,
                (Data.GlossaryTerm, "plain") => 14,
                (Data.Stretch, "steps") => 16,
                (RedFlags.RedFlagRule, "why") => 20,
                (RedFlags.RedFlagRule, "lines") => 20,
                _ => null,
            };
            if (TextStatistics.Words(shared.Text).Count is var words && words > most)
                context.Diagnostics.Error(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, "word-limit",
                    $"'{shared.Key}' has {words} words ('{Shorten(shared.Text)}'); at most {most}.");
        }
    }
}
