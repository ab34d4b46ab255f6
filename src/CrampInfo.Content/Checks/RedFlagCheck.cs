namespace CrampInfo.Content.Checks;

/// <summary><c>red-flag-heading</c>, <c>unseen-sign</c>: a sign's card reads as a call to action, and some article shows it.</summary>
internal sealed class RedFlagCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var shown = context.Library.Articles.SelectMany(a => a.FrontMatter.WarningSigns).Select(s => s.Value).ToHashSet();
        foreach (var rule in context.Library.RedFlags)
        {
            if (!rule.Heading.EndsWith(" if:", StringComparison.Ordinal))
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "red-flag-heading", $"'{rule.Heading}' must be one call to action that ends 'if:'.");
            if (rule.Level == RedFlags.CareLevel.SelfCare)
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "unknown-value", "a warning sign is emergency, urgent or soon.");
            if (!shown.Contains(rule.Id))
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "unseen-sign", "no article shows this sign; add its id to an article's warning-signs.");
        }
    }
}
