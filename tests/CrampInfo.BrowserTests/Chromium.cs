using System.Diagnostics;
using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>Finds a Chromium on this machine, or gets one.</summary>
internal static class Chromium
{
    /// <summary>No calls home, nothing that needs a desktop.</summary>
    public static string[] Flags { get; } =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"];

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    /// <summary>The program: the one that <c>CHROMIUM_PATH</c> names, one in a usual place, Playwright's own, or a new one.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be got; the message says what to install.</exception>
    public static async Task<string> PathAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } set)
            return File.Exists(set) ? set
                : throw new InvalidOperationException($"CHROMIUM_PATH names {set}, which is not there: set it to a Chromium, or unset it.");
        if (Installed(playwright) is { } found)
            return found;
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
            await AptAsync();
        else
            Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return Installed(playwright)
            ?? throw new InvalidOperationException(
            "The browser tests need Chromium and could not install one: install it ('apt-get install chromium' on Debian or Ubuntu), or "
            + "name one in CHROMIUM_PATH.");
    }

    private static string? Installed(IPlaywright playwright) =>
        Places.Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);

    private static async Task AptAsync()
    {
        foreach (var arguments in new[] { "update -qq", "install -y -qq --no-install-recommends chromium" })
        {
            var start = new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var apt = Process.Start(start)!;
            await Task.WhenAll(apt.StandardOutput.ReadToEndAsync(), apt.StandardError.ReadToEndAsync(), apt.WaitForExitAsync());
        }
    }
}
