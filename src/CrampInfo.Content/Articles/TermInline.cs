using CrampInfo.Content.Data;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>The first use of a glossary term on a page, as written there.</summary>
internal sealed class TermInline : LeafInline
{
    /// <summary>The words in the text.</summary>
    public required string Written { get; init; }

    /// <summary>The glossary's entry.</summary>
    public required GlossaryTerm Term { get; init; }
}
