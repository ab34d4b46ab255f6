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

    public RunningSite(string content, params string[] further)
    {
        CatalogPath = Path.Combine(_temporary.FullName, "site.db");
        if (content == TestFolders.Content)
            File.Copy(Catalog.CatalogFolder.PublishedFile, CatalogPath);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrampInfo.Web.dll"), "--urls", "http://127.0.0.1:0", "--environment", "Production", "--Content:Path", content, "--Catalog:Path", CatalogPath, .. further])
        {
            WorkingDirectory = Path.Combine(TestFolders.Root, "src", "CrampInfo.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
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

    /// <summary>Stops it at once; what it wrote is read to the end.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
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
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            _listening.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
