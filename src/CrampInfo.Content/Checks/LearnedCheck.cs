using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;

namespace CrampInfo.Content.Checks;

/// <summary><c>stale-learning</c>: what was learned was learned from the examples as they are now.</summary>
internal sealed class LearnedCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var library = context.Library;
        if (library.Examples is { HasLists: true } examples)
            Compare(RedFlagLoader.LearnedFile, library.Recogniser.LearnedFrom, examples.Hash);
        if (library.SearchWords is { Examples.Count: > 0 } words)
            Compare(SearchWords.LearnedFile, words.Learned?.Hash, words.ExamplesHash);

        void Compare(string file, string? from, string now)
        {
            if (from == now)
                return;
            var root = library.RedFlags.Count > 0 ? library.RedFlags[0].File.Split('/')[0] : "content";
            context.Diagnostics.Error($"{root}/{file}", 1, 1, "stale-learning", from is null
                ? "nothing was learned from the examples yet; run the learn command."
                : "the examples, signs or word lists changed since it was learned from them; run the learn command.");
        }
    }
}
