using System.Diagnostics;
using CrampInfo.Words;

namespace CrampInfo.Web.Sharing;

/// <summary>A Chromium of this machine, to take pictures of the site's own pages. Editors need it; the running site never does.</summary>
/// <param name="path">The program.</param>
internal sealed class Chromium(string path)
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    /// <summary>No calls home, no window, nothing kept.</summary>
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        "--hide-scrollbars", "--disable-lcd-text", "--font-render-hinting=none", "--force-device-scale-factor=1",
        "--run-all-compositor-stages-before-draw", "--virtual-time-budget=1000",
    ];

    /// <summary>The one that <c>CHROMIUM_PATH</c> names, or one in a usual place; null when there is none.</summary>
    public static Chromium? Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } set ? new(set)
            : Array.Find(Places, File.Exists) is { } found ? new(found) : null;

    /// <summary>
    /// Takes a picture of a page until two in a row are the same: Chromium has been seen to leave out a part of a line when
    /// the machine was busy, and a warning must never lose its words.
    /// </summary>
    /// <exception cref="InvalidOperationException">No picture came of it; the message says what Chromium said.</exception>
    public async Task<byte[]> PictureAsync(Uri page, int width, int height, CancellationToken cancel)
    {
        byte[] last = [];
        for (var tries = 0; tries < 6; tries++)
        {
            var picture = await TakeAsync(page, width, height, cancel);
            if (picture.AsSpan().SequenceEqual(last))
                return picture;
            last = picture;
        }

        throw new InvalidOperationException($"Chromium drew {page} otherwise each time.");
    }

    private async Task<byte[]> TakeAsync(Uri page, int width, int height, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("crampinfo-cards-").FullName;
        try
        {
            var file = Path.Combine(profile, "page.png");
            string[] arguments = [.. Flags, $"--user-data-dir={profile}", $"--window-size={width},{height}", $"--screenshot={file}",
                page.AbsoluteUri];
            using var process =
                Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(TimeSpan.FromMinutes(1));
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(limit.Token);
                var said = await process.StandardError.ReadToEndAsync(limit.Token);
                await output;
                await process.WaitForExitAsync(limit.Token);
                if (process.ExitCode != 0 || !File.Exists(file))
                    throw new InvalidOperationException($"Chromium took no picture of {page}: {said}");
                return await File.ReadAllBytesAsync(file, limit.Token);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}
