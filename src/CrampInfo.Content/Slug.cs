namespace CrampInfo.Content;

/// <summary>The part of an address that names an article, tag or sign.</summary>
public static class Slug
{
    /// <summary>Whether a text is lower-case letters and digits with single hyphens between, at most 80 characters.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 80
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}
