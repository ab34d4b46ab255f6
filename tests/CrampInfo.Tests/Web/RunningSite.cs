using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrampInfo.Tests.Web;

/// <summary>The site as its own process, as <c>dotnet run</c> starts it, with everything it wrote to the console.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("crampinfo-process-");

    /// <param name="content">The content folder.</param>
    /// <param name="environment">Production or Development.</param>
    /// <param name="urls">Where it listens; null to leave that to the variables.</param>
    /// <param name="settings">Further settings, such as <c>--Site:BaseUrl=…</c>.</param>
    /// <param name="variables">Environment variables.</param>
    /// <param name="before">What a shell does first, in mounts and limits of its own (see <see cref="Faults.OwnSystemFactAttribute"/>);
    /// $HERE is the
    /// folder of the site's file.</param>
    /// <param name="baked">The site's file; the published one when the content is.</param>
    public RunningSite(
        string content, string environment = "Production", string? urls = "http://127.0.0.1:0",
        IEnumerable<string>? settings = null, IReadOnlyDictionary<string, string>? variables = null, string? before = null,
        string? baked = null)
    {
        CatalogPath = Path.Combine(_temporary.FullName, "site.db");
        if (baked is not null || content == TestFolders.Content)
            File.Copy(baked ?? Catalog.CatalogFolder.PublishedFile, CatalogPath);
        string[] where = urls is null ? [] : ["--urls", urls];
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CrampInfo.Web.dll"), .. where, "--environment", environment,
            "--Content:Path", content, "--Catalog:Path", CatalogPath, "--Site:StopDelay=0:00:00", .. settings ?? [],
        ];
        var start = before is null ? new ProcessStartInfo("dotnet", arguments)
            : new ProcessStartInfo("unshare",
                ["--map-root-user", "--mount", "sh", "-c", $"{before} && exec dotnet \"$@\"", "sh", .. arguments]);
        start.Environment["HERE"] = _temporary.FullName;
        // It answers a few requests: measuring its code for a faster second version costs more than that brings.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Not the program's folder nor the project's: it must not matter.
        start.WorkingDirectory = _temporary.FullName;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var name in new[] { "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The site ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its file.</summary>
    public string CatalogPath { get; }

    /// <summary>Its number among processes.</summary>
    public int Id => _process.Id;

    /// <summary>Its address, once it listens.</summary>
    public Task<Uri> Address => _listening.Task;

    /// <summary>What it wrote so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Waits for its end, all output included.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Tells it to stop, as a container does.</summary>
    public void TellToStop() =>
        Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.Dispose();

    /// <summary>Stops it; what it wrote is read to the end.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            TellToStop();
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(30)));
            if (!_process.HasExited)
                _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _temporary.Delete(recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        const string Listening = "Now listening on: ";
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at
            && Uri.TryCreate(line[(at + Listening.Length)..].Trim(), UriKind.Absolute, out var address))
            _listening.TrySetResult(address);
    }
}
