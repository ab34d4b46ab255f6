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
        foreach (var words in ShareCardWords.All(context.Library))
        {
            var problem =
                !cards.TryGetValue(words.Page, out var card) ? "has no share card"
                : !card.HasPicture ? $"has lost its share card {words.Page}.png"
                : card.Words != words.Hash ? "has a share card with its earlier words"
                : null;
            if (problem is not null)
                context.Diagnostics.Error("content/cards/cards.yml", card?.Line ?? 1, card?.Column ?? 1, "stale-card", $"'{words.Page}' {problem}; run: dotnet run --project src/CrampInfo.Web -- cards");
        }
    }
}
