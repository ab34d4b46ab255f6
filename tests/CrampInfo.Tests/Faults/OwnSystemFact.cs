using System.Diagnostics;

namespace CrampInfo.Tests.Faults;

/// <summary>
/// A test whose site runs in mounts and limits of its own, where a disk may be full or read-only: needs Linux with user namespaces, and
/// is skipped elsewhere.
/// </summary>
public sealed class OwnSystemFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsPossible = new(() =>
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            using var attempt = Process.Start("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]);
            attempt.WaitForExit();
            return attempt.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public OwnSystemFactAttribute()
    {
        if (!IsPossible.Value)
            Skip = "This system gives nobody mounts of their own.";
    }
}
