using CrampInfo.Content.RedFlags;

namespace CrampInfo.Content.Checks;

/// <summary><c>stale-learning</c>: what was learned was learned from the examples as they are now.</summary>
internal sealed class LearnedCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var library = context.Library;
        if (library.Examples is not { HasLists: true } examples || library.Recogniser.LearnedFrom == examples.Hash)
            return;
        var root = library.RedFlags.Count > 0 ? library.RedFlags[0].File.Split('/')[0] : "content";
        context.Diagnostics.Error($"{root}/{RedFlagLoader.LearnedFile}", 1, 1, "stale-learning", library.Recogniser.LearnedFrom is null
            ? "nothing was learned from the examples yet; run the learn command."
            : "the examples, signs or word lists changed since it was learned from them; run the learn command.");
    }
}
