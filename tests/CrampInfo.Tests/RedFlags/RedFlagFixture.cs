using CrampInfo.Content;
using CrampInfo.Content.RedFlags;

namespace CrampInfo.Tests.RedFlags;

/// <summary>The published warning signs, loaded once.</summary>
internal static class RedFlagFixture
{
    private static readonly DiagnosticBag Bag = new();

    public static RedFlagCatalogue Catalogue { get; } = RedFlagLoader.Load(TestFolders.Content, Bag);

    public static IReadOnlyList<ContentDiagnostic> Diagnostics => Bag.InOrder();

    /// <summary>Ids of the signs that a text raises.</summary>
    public static IReadOnlyList<string> Raised(string text) => [.. Catalogue.Evaluator.Evaluate(text).Select(m => m.Rule.Id)];
}
