namespace CrampInfo.Content.Checks;

/// <summary><c>sign-grade</c>: a warning sign is the easiest text of the site, because it is read in fear.</summary>
internal sealed class SignGradeCheck : ContentCheck
{
    private const double Most = 6;

    public override void Run(CheckContext context)
    {
        foreach (var rule in context.Library.RedFlags)
        {
            var measure =
                TextMeasure.Of([.. rule.Lines.Select(l => l.Value), .. TextStatistics.Sentences(rule.Why),
                .. TextStatistics.Sentences(rule.Do)]);
            if (measure.Grade > Most)
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "sign-grade",
                    $"reading grade {measure.Grade:0.0} over its signs, why and do; at most {Most}.");
        }
    }
}
