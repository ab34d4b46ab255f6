namespace CrampInfo.Catalog.Search;

/// <summary>
/// How much a word counts by where it stands. The weights go into one frequency per word before it is saturated: BM25F
/// (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004).
/// </summary>
internal static class FieldWeights
{
    public const double Title = 8;
    public const double Names = 2.5;
    public const double Summary = 2;
    public const double Headings = 1.5;
    public const double Body = 0.6;

    /// <summary>BM25's b: how much a long body counts against its words.</summary>
    public const double LengthShare = 0.5;

    /// <summary>BM25's k1: how soon further uses of a word stop mattering.</summary>
    public const double Saturation = 4;
}
