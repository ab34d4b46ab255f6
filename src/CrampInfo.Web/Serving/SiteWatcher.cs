using System.Runtime.InteropServices;

namespace CrampInfo.Web.Serving;

/// <summary>
/// Waits for reasons to look again: a change in the content folder, the signal SIGHUP, a request that could not read the file;
/// and looks once a second whether the file is still the one that is served.
/// </summary>
internal sealed class SiteWatcher(SiteKeeper keeper, SiteSettings settings, ILogger<SiteWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>An editor writes a file in several steps; they are one change.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    private readonly SemaphoreSlim _signal = new(0);
    private volatile bool _suspected, _asked;

    /// <summary>A request could not read the file.</summary>
    public void Suspect()
    {
        _suspected = true;
        _signal.Release();
    }

    /// <summary>Looks at the folder again.</summary>
    public void Ask()
    {
        _asked = true;
        _signal.Release();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var hangUp = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            Ask();
        });
        using var watcher = settings.Watch ? Watch() : null;
        var last = watcher is null ? Fingerprint() : 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _signal.WaitAsync(Tick, stoppingToken);
                if (_suspected)
                {
                    _suspected = false;
                    keeper.Suspect();
                }

                if (settings.Watch && watcher is null && Fingerprint() is var now && now != last)
                {
                    last = now;
                    _asked = true;
                }

                if (_asked)
                {
                    while (await _signal.WaitAsync(Quiet, stoppingToken))
                    {
                    }

                    _asked = false;
                    keeper.Refresh();
                }

                keeper.TurnPage();
                keeper.CheckFile();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The content could not be looked at");
            }
        }
    }

    /// <summary>Null where the system gives no notice, as when it has run out of watches: then files are looked at once a second.</summary>
    private FileSystemWatcher? Watch()
    {
        if (!Directory.Exists(settings.Folder))
            return null;
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(settings.Folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Ask();
            watcher.Created += (_, _) => Ask();
            watcher.Deleted += (_, _) => Ask();
            watcher.Renamed += (_, _) => Ask();
            watcher.Error += (_, _) => Ask();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            log.LogInformation("The system gives no notice of changes ({Reason}); the content folder is looked at once a second",
                e.Message);
            return null;
        }
    }

    /// <summary>Differs when a file of the folder was changed, added or taken away.</summary>
    private long Fingerprint()
    {
        var hash = new HashCode();
        if (settings.Watch && Directory.Exists(settings.Folder))
        {
            try
            {
                foreach (var file in new DirectoryInfo(settings.Folder)
                    .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
                    hash.Add((file.FullName, file.Length, file.LastWriteTimeUtc).GetHashCode());
            }
            catch (IOException)
            {
                // It is being changed right now; the next look will see how.
            }
        }

        return hash.ToHashCode();
    }
}
