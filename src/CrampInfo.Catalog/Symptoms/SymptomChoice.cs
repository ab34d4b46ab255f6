namespace CrampInfo.Catalog.Symptoms;

/// <summary>What a reader picked, by tag; null for what was left open.</summary>
/// <param name="Part">Where it is felt.</param>
/// <param name="When">When it comes.</param>
/// <param name="Feels">What it feels like.</param>
public sealed record SymptomChoice(string? Part, string? When, string? Feels)
{
    /// <summary>Nothing picked.</summary>
    public static SymptomChoice Open { get; } = new(null, null, null);

    /// <summary>The page of this choice, as it can be sent.</summary>
    public string Path()
    {
        var parts = new[] { ("part", Part), ("when", When), ("feels", Feels) }.Where(p => p.Item2 is not null)
            .Select(p => $"{p.Item1}={p.Item2}");
        return string.Join('&', parts) is { Length: > 0 } query ? "/symptoms?" + query : "/symptoms";
    }
}
