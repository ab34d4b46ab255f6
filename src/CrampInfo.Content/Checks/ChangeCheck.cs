using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>unrecorded-change</c>: once an article keeps a list of its changes, no claim changes in silence. The list begins with the newest.
/// </summary>
internal sealed class ChangeCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            var changes = article.FrontMatter.Changes;
            foreach (var (later, change) in changes.Zip(changes.Skip(1)).Where(pair => pair.First.Date < pair.Second.Date))
                Error(change.Line, change.Column,
                    $"the change of {change.Date:yyyy-MM-dd} stands below an older one of {later.Date:yyyy-MM-dd}; "
                    + "the newest comes first.");
            foreach (var change in changes.Where(c => c.Date > context.Today.AddDays(1)))
                Error(change.Line, change.Column, $"the change of {change.Date:yyyy-MM-dd} has not happened yet.");
            if (changes.FirstOrDefault(c => c.Claims is not null) is { Claims: { } claims } last && claims.Value != article.ClaimsHash)
                Error(claims.Line, claims.Column, $"a sentence with a source has changed since {last.Date:yyyy-MM-dd}; tell readers: "
                    + $"crampinfo change {article.Slug} --what \"…\", which writes claims: {article.ClaimsHash}.");

            void Error(int line, int column, string message) =>
                context.Diagnostics.Error(article.File, line, column, "unrecorded-change", message);
        }
    }
}
