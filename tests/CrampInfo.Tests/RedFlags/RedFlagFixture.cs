using CrampInfo.Content;
using CrampInfo.Content.RedFlags;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Tests.RedFlags;

/// <summary>The published warning signs and their recogniser, loaded once.</summary>
internal static class RedFlagFixture
{
    private static readonly DiagnosticBag Bag = new();
    private static readonly ContentFolder Folder = new(TestFolders.Content, Bag);

    public static IReadOnlyList<RedFlagRule> Rules { get; } = RedFlagLoader.Read(Folder, Bag);

    public static Recogniser Recogniser { get; } = RedFlagLoader.Recogniser(Folder, Rules, Bag).Recogniser;

    public static Words.Language Language { get; } = RedFlagLoader.Recogniser(Folder, Rules, Bag).Language;

    public static IReadOnlyList<ContentDiagnostic> Diagnostics => Bag.InOrder();

    /// <summary>Ids of the signs that a text raises loudly.</summary>
    public static IReadOnlyList<string> Loud(string text) => [.. Recogniser.Recognise(text).Loud.Select(m => m.Sign)];

    /// <summary>Ids of the signs that a text raises, loudly or quietly.</summary>
    public static IReadOnlyList<string> Raised(string text) =>
        Recogniser.Recognise(text) is var found ? [.. found.Loud.Concat(found.Quiet).Select(m => m.Sign)] : [];
}
