namespace CrampInfo.Readers;

/// <summary>What a reader said about a page. Nothing says who, and nothing else is kept.</summary>
public sealed class Note
{
    /// <summary>Made from the stamp of the form that it came with, so that a form sent twice is kept once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Slug of the article.</summary>
    public required string Article { get; init; }

    /// <summary>Which version of the article the reader saw: the beginning of the site's hash.</summary>
    public required string Revision { get; init; }

    /// <summary>The day, and no time of it.</summary>
    public required DateOnly Day { get; init; }
}
