using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>review-date</c>, <c>review-due</c> and <c>review-overdue</c>: nothing was checked in the future, dates are in the right order and at
/// most three years apart (the limit of the UK's PIF TICK). What only the passing of time changes never stops a site from starting: it is
/// a warning, and after half a year it fails the check, where only editors see it.
/// </summary>
internal sealed class ReviewDateCheck : ContentCheck
{
    private const int MostDaysOverdue = 180;

    public override void Run(CheckContext context)
    {
        foreach (var source in context.Library.Sources)
            Past(source, "checked", source.Checked);
        foreach (var rule in context.Library.RedFlags)
            Past(rule, "checked", rule.Checked);
        foreach (var article in context.Library.Articles.Where(a => a.IsWhole))
        {
            var front = article.FrontMatter;
            Past(front, "checked", front.Checked);
            if (front.Reviewer is { } reviewer)
                Past(reviewer, "reviewed", reviewer.Reviewed);
            if (front.ReviewDue <= front.Checked)
                context.Diagnostics.Error(article.File, front.Line, front.Column, "review-date", "review-due must be after checked.");
            else if (front.ReviewDue > front.Checked.AddYears(3))
                context.Diagnostics.Error(article.File, front.Line, front.Column, "review-date",
                    $"review-due is more than three years after checked; at most {front.Checked.AddYears(3):yyyy-MM-dd}.");
            if (context.Today > front.ReviewDue.AddDays(MostDaysOverdue))
                context.Diagnostics.Error(article.File, front.Line, front.Column, "review-overdue",
                    $"the review was due on {front.ReviewDue:yyyy-MM-dd}, more than {MostDaysOverdue} days ago; compare the page with "
                        + $"its sources, "
                    + "or take it down.");
            else if (context.Today > front.ReviewDue)
                context.Diagnostics.Warning(article.File, front.Line, front.Column, "review-due",
                    $"the review was due on {front.ReviewDue:yyyy-MM-dd}; the page says so.");
            else if (context.Today.AddDays(30) >= front.ReviewDue)
                context.Diagnostics.Warning(article.File, front.Line, front.Column, "review-due",
                    $"the review is due on {front.ReviewDue:yyyy-MM-dd}.");
        }

        // Whoever writes east of here may be a day ahead.
        void Past(ContentEntry entry, string key, DateOnly date)
        {
            if (date > context.Today.AddDays(1))
                context.Diagnostics.Error(entry.File, entry.Line, entry.Column, "review-date",
                    $"'{key}' is {date:yyyy-MM-dd}, a day that has not come yet; write the day on which it was done.");
        }
    }
}
