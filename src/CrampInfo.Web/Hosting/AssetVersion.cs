using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CrampInfo.Web.Hosting;

/// <summary>Gives each asset an address that changes with its bytes, so that browsers may keep it for ever.</summary>
internal sealed class AssetVersion(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _versions = new();

    /// <summary>The address of an asset: <c>/css/site.css?v=1a2b3c4d</c>.</summary>
    public string Of(string path) => environment.IsDevelopment() ? Compute(path) : _versions.GetOrAdd(path, Compute);

    /// <summary>One short text that changes whenever any of the assets does.</summary>
    public string OfAll(IEnumerable<string> paths) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('|', paths.Select(Of)))))[..10];

    private string Compute(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
            throw new InvalidOperationException($"There is no asset {path}.");
        using var stream = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..8]}";
    }
}
