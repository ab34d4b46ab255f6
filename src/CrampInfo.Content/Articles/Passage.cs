using System.Text.RegularExpressions;

namespace CrampInfo.Content.Articles;

/// <summary>What a passage is in its article.</summary>
internal enum PassageKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>An item of a list, without the lists inside it.</summary>
    ListItem,

    /// <summary>A row of a table, without its head.</summary>
    TableRow,
}

/// <summary>The smallest part of an article that states something and can carry a citation.</summary>
/// <param name="Kind">Paragraph, list item or table row.</param>
/// <param name="Section">Id of the second-level heading above it; empty above the first.</param>
/// <param name="Block">Name of the <c>:::</c> block around it; empty outside.</param>
/// <param name="Parts">Its words with a <see cref="Mark"/> for each citation: one text, or the cells of a row.</param>
/// <param name="CoveredByLeadIn">Whether the sentence that leads in to its list or table ends with a colon and cites for it.</param>
/// <param name="LinkOnly">Whether it is nothing but a link.</param>
/// <param name="PointsOn">Whether it is one sentence that points to another page of the site.</param>
/// <param name="Citations">The source ids it cites, in order.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Column">Column in the file.</param>
internal sealed partial record Passage(
    PassageKind Kind,
    string Section,
    string Block,
    IReadOnlyList<string> Parts,
    bool CoveredByLeadIn,
    bool LinkOnly,
    bool PointsOn,
    IReadOnlyList<string> Citations,
    int Line,
    int Column)
{
    /// <summary>Stands for a citation in <see cref="Parts"/>; no author writes it.</summary>
    public const char Mark = '\uE000';

    /// <summary>Its words as a reader sees them.</summary>
    public string Text { get; } = Plain(string.Join(" ", Parts));

    /// <summary>Its sentences; the cells of a row are sentences of their own.</summary>
    public IReadOnlyList<string> Sentences { get; } = [.. Parts.SelectMany(p => TextStatistics.Sentences(Plain(p)))];

    /// <summary>Whether a source stands behind it.</summary>
    public bool IsCited => Citations.Count > 0 || CoveredByLeadIn;

    /// <summary>Whether it leads in to a list, a table or a block.</summary>
    public bool LeadsIn => Text.EndsWith(':');

    private static string Plain(string marked) => MarkWithSpace().Replace(marked, "").Trim();

    [GeneratedRegex(@" ?\uE000")]
    private static partial Regex MarkWithSpace();
}
