namespace CrampInfo.Web.Pages;

/// <summary>What a page says about itself in its head: title, description, addresses and structured data.</summary>
/// <param name="Title">Title of the page, without the site's name.</param>
/// <param name="Description">For search engines and link previews.</param>
/// <param name="Path">Its one lasting address, beginning with a slash.</param>
internal sealed record PageHead(string Title, string Description, string Path)
{
    /// <summary>"article" or "website", for Open Graph.</summary>
    public string Type { get; init; } = "website";

    /// <summary>Path of the share card; null for the site's own mark.</summary>
    public string? Image { get; init; }

    /// <summary>What the share card shows.</summary>
    public string? ImageAlt { get; init; }

    /// <summary>schema.org data, as JSON that is safe inside a script element; null for none.</summary>
    public string? JsonLd { get; init; }

    /// <summary>Whether search engines should leave the page out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>How main is laid out on wide screens: "wide" has room for a contents list, "home" for the body map.</summary>
    public string? Layout { get; init; }

    /// <summary>What the header's search box holds; null hides the box (the page has its own).</summary>
    public string? Query { get; init; } = "";

    /// <summary>Scripts the page needs beyond the site's own.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
}
