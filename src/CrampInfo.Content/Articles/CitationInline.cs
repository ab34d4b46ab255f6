using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>A citation in running text, written <c>[@source-id]</c> or <c>[@a; @b]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>The ids, in the order written.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}
