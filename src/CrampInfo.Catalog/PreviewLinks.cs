using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrampInfo.Catalog;

/// <summary>
/// Links that show one article before it is published, until a day. They are signed with a key of the site's own; who has the link sees
/// the draft, and nobody can make one for another article or a later day.
/// </summary>
public sealed class PreviewLinks
{
    /// <summary>A link lasts at most this many days.</summary>
    public const int MostDays = 90;

    private const int KeyBytes = 32;

    private readonly byte[] _key;

    private PreviewLinks(byte[] key) => _key = key;

    /// <summary>
    /// The links of a site: signed with the key that is set, or with one in a file beside the site's own, which is made when it is
    /// first needed and only its owner can read. Null where there is none and none can be made.
    /// </summary>
    /// <param name="setting">The setting <c>Preview:Key</c>, for several copies of one site.</param>
    /// <param name="siteFile">The site's file.</param>
    public static PreviewLinks? Of(string? setting, string siteFile)
    {
        if (!string.IsNullOrEmpty(setting))
            return new(SHA256.HashData(Encoding.UTF8.GetBytes(setting)));
        var path = siteFile + ".key";
        try
        {
            if (!File.Exists(path))
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var file = new FileStream(path, options);
                file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            }

            var key = File.ReadAllBytes(path);
            return key.Length == KeyBytes ? new(key) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The path of an article's preview.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="until">The last day on which it opens.</param>
    public string To(string slug, DateOnly until) => $"/preview/{slug}?until={Written(until)}&sign={Sign(slug, until)}";

    /// <summary>Whether a link is ours and has not ended.</summary>
    public bool IsValid(string slug, string? until, string? sign, DateOnly today) =>
        DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= today
        && day <= today.AddDays(MostDays) && sign is not null
        && AreSame(sign, Sign(slug, day));

    /// <summary>A stamp for a form: when it was drawn, and a number of its own, signed.</summary>
    public string Stamp(DateTimeOffset now)
    {
        var number = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var drawn = $"{now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}.{number}";
        return $"{drawn}.{Signed("form\n" + drawn)}";
    }

    /// <summary>When a form was drawn that brings this stamp; null when the stamp is not ours.</summary>
    public DateTimeOffset? DrawnAt(string? stamp) =>
        stamp is { Length: < 100 } && stamp.Split('.') is [var time, var number, var sign]
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
        && AreSame(sign, Signed($"form\n{time}.{number}")) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private string Sign(string slug, DateOnly until) => Signed($"{slug}\n{Written(until)}");

    private string Signed(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)))[..32];

    private static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
