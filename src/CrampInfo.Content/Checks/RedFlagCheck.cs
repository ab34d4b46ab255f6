using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>red-flag-heading</c>, <c>sign-lines</c>, <c>sign-voices</c>, <c>never-miss</c>, <c>unseen-sign</c>: a sign's card reads as a
/// call to action and is short, its file says how people say it, and some article shows it.
/// </summary>
internal sealed class RedFlagCheck : ContentCheck
{
    private const int MostLines = 5;
    private const int LeastSays = 15;
    private const int LeastNotThis = 8;

    /// <summary>A shorter phrase stands inside too many words that mean something else.</summary>
    private const int LeastLetters = 7;

    public override void Run(CheckContext context)
    {
        var shown = context.Library.Articles.SelectMany(a => a.FrontMatter.WarningSigns).Select(s => s.Value).ToHashSet();
        foreach (var rule in context.Library.RedFlags)
        {
            void Error(int line, int column, string code, string message) =>
                context.Diagnostics.Error(rule.File, line, column, code, message);

            if (!rule.Heading.EndsWith(" if:", StringComparison.Ordinal))
                Error(rule.Line, rule.Column, "red-flag-heading", $"'{rule.Heading}' must be one call to action that ends 'if:'.");
            if (rule.Level == CareLevel.SelfCare)
                Error(rule.Line, rule.Column, "unknown-value", "a warning sign is emergency, urgent or soon.");
            if (rule.Lines.Count is 0 or > MostLines)
                Error(rule.Line, rule.Column, "sign-lines", $"a card has one to {MostLines} lines; this one has {rule.Lines.Count}.");
            if (rule.Says.Count < LeastSays || rule.NotThis.Count < LeastNotThis)
                Error(rule.Line, rule.Column, "sign-voices",
                    $"'says' has {rule.Says.Count} and 'not-this' {rule.NotThis.Count} sentences; at least {LeastSays} and "
                    + $"{LeastNotThis} are needed to learn from.");
            if (rule.NeverMiss.Count > 0 != (rule.Level == CareLevel.Emergency))
                Error(rule.Line, rule.Column, "never-miss", "emergencies, and only they, have phrases that must never be missed.");
            foreach (var phrase in rule.NeverMiss.Where(p => p.Value.Count(char.IsLetter) < LeastLetters))
                Error(phrase.Line, phrase.Column, "never-miss",
                    $"'{phrase}' has fewer than {LeastLetters} letters and would be found where it is not meant.");
            if (!shown.Contains(rule.Id))
                Error(rule.Line, rule.Column, "unseen-sign", "no article shows this sign; add its id to an article's warning-signs.");
        }
    }
}
