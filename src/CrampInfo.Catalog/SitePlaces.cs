using System.Security.Cryptography;
using System.Text;

namespace CrampInfo.Catalog;

/// <summary>Where a site finds what it is made of when nothing says otherwise; the site and its commands mean the same files.</summary>
public static class SitePlaces
{
    /// <summary>The content folder: as set, or beside the program, or where the repository keeps it.</summary>
    /// <param name="setting">The setting <c>Content:Path</c>.</param>
    /// <param name="root">The folder that settings are seen from.</param>
    public static string Content(string? setting, string root)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting, root);
        string[] places = [Path.Combine(AppContext.BaseDirectory, "content"), Path.Combine(root, "content"),
            Path.Combine(root, "..", "..", "content"), "content"];
        return Path.GetFullPath(Array.Find(places, p => Directory.Exists(Path.Combine(p, "articles"))) ?? places[^1]);
    }

    /// <summary>
    /// The site's file: as set, or in the user's own data folder, one for each content folder. Never in a shared
    /// temporary folder, where somebody else could put a site of theirs.
    /// </summary>
    /// <param name="setting">The setting <c>Catalog:Path</c>.</param>
    /// <param name="content">The content folder.</param>
    public static string File(string? setting, string content)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = data.Length > 0 ? Path.Combine(data, "CrampInfo") : AppContext.BaseDirectory;
        return Path.Combine(folder, $"site-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12]}.db");
    }

    /// <summary>What readers said, beside the site's file.</summary>
    public static string Notes(string siteFile) => siteFile + ".notes";

    /// <summary>The lists that search and warning signs are measured with: as set, beside the program, or in the repository.</summary>
    /// <param name="setting">The setting <c>Evaluation:Path</c>.</param>
    /// <param name="root">The folder that settings are seen from.</param>
    public static string Evaluation(string? setting, string root)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return Path.GetFullPath(setting, root);
        string[] places = [Path.Combine(AppContext.BaseDirectory, "evaluation"), Path.Combine(root, "evaluation"),
            Path.Combine(root, "..", "..", "tests", "evaluation"), Path.Combine("tests", "evaluation")];
        return Path.GetFullPath(Array.Find(places, Directory.Exists) ?? places[^1]);
    }

    /// <summary>Texts in real people's words, that nothing is learned from or chosen on.</summary>
    public const string OutsideTexts = "red-flag-vignettes-outside.yml";

    /// <summary>The editors' own list of texts.</summary>
    public const string OwnTexts = "red-flag-vignettes.yml";

    /// <summary>The list of queries.</summary>
    public const string Queries = "symptom-queries.yml";
}
