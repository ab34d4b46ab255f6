namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>review-date</c> and <c>review-due</c>: dates in the right order and at most three years apart (the limit of the UK's PIF TICK).
/// What only the passing of time changes is a warning: it must never stop a site from starting.
/// </summary>
internal sealed class ReviewDateCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles.Where(a => a.IsWhole))
        {
            var front = article.FrontMatter;
            if (front.ReviewDue <= front.Checked)
                context.Diagnostics.Error(article.File, front.Line, front.Column, "review-date", "review-due must be after checked.");
            else if (front.ReviewDue > front.Checked.AddYears(3))
                context.Diagnostics.Error(article.File, front.Line, front.Column, "review-date", $"review-due is more than three years after checked; at most {front.Checked.AddYears(3):yyyy-MM-dd}.");
            if (context.Today > front.ReviewDue)
                context.Diagnostics.Warning(article.File, front.Line, front.Column, "review-due", $"the review was due on {front.ReviewDue:yyyy-MM-dd}; the page says so.");
            else if (context.Today.AddDays(30) >= front.ReviewDue)
                context.Diagnostics.Warning(article.File, front.Line, front.Column, "review-due", $"the review is due on {front.ReviewDue:yyyy-MM-dd}.");
        }
    }
}
