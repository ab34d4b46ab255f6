using CrampInfo.Content.Sharing;

namespace CrampInfo.Content.Checks;

/// <summary><c>stale-card</c>: a link that is shared shows the article's words of today.</summary>
internal sealed class ShareCardCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        // A folder whose cards were never drawn is shared with words alone, which go stale by themselves.
        if (context.Library.ShareCards is not { } drawn)
            return;
        var cards = drawn.ToDictionary(c => c.Page.Value);
        var file = drawn.Count > 0 ? drawn[0].File : "content/cards/cards.yml";
        var unread = context.Library.Articles.Where(a => !a.IsWhole).Select(a => a.Slug).ToHashSet();
        foreach (var words in ShareCardWords.All(context.Library).Where(w => !unread.Contains(w.Page)))
        {
            if (!cards.TryGetValue(words.Page, out var card))
            {
                // A new article need not wait for somebody with Chromium; until then its link is shared with words alone.
                context.Diagnostics.Warning(file, 1, 1, "stale-card",
                    $"'{words.Page}' has no share card; run: dotnet run --project src/CrampInfo.Web -- cards");
                continue;
            }

            var problem =
                !card.HasPicture ? $"has lost its share card {words.Page}.png"
                : card.Words != words.Hash ? "has a share card with its earlier words"
                : null;
            if (problem is not null)
                context.Diagnostics.Error(file, card.Line, card.Column, "stale-card",
                    $"'{words.Page}' {problem}; run: dotnet run --project src/CrampInfo.Web -- cards");
        }
    }
}
