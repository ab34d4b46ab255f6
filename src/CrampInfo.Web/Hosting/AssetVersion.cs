using System.Security.Cryptography;

namespace CrampInfo.Web.Hosting;

/// <summary>
/// Gives assets an address that changes with their bytes, so that browsers may keep them for ever. All have one version: a
/// script can ask for another, or for a style, by its own.
/// </summary>
internal sealed class AssetVersion(IWebHostEnvironment environment)
{
    private static readonly string[] Folders = ["/css/", "/js/"];

    private string? _all;

    /// <summary>Changes whenever any asset does.</summary>
    public string OfAll => environment.IsDevelopment() ? Compute() : _all ??= Compute();

    /// <summary>The address of an asset: <c>/css/site.css?v=1a2b3c4d</c>.</summary>
    public string Of(string path) => environment.WebRootFileProvider.GetFileInfo(path).Exists ? $"{path}?v={OfAll}" : throw new InvalidOperationException($"There is no asset {path}.");

    private string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = environment.WebRootFileProvider;
        foreach (var path in Folders.SelectMany(f => files.GetDirectoryContents(f).Select(file => f + file.Name)).Order(StringComparer.Ordinal))
        {
            using var stream = files.GetFileInfo(path).CreateReadStream();
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
