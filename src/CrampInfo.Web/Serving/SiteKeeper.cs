using CrampInfo.Catalog;
using CrampInfo.Content;
using CrampInfo.Web.RedFlags;

namespace CrampInfo.Web.Serving;

/// <summary>Where the site comes from.</summary>
/// <param name="Folder">The content folder; it need not exist.</param>
/// <param name="File">The site's file.</param>
/// <param name="Watch">Whether a change in the folder is baked while the site runs.</param>
/// <param name="IsDevelopment">Whether articles that cannot be read are left out instead of holding up all others.</param>
internal sealed record SiteSettings(string Folder, string File, bool Watch, bool IsDevelopment);

/// <summary>Why the site that is served is not the content of today.</summary>
/// <param name="What">One sentence.</param>
/// <param name="Since">Since when.</param>
/// <param name="Mistakes">The mistakes in the content that are the reason, if they are.</param>
internal sealed record SiteProblem(string What, DateTimeOffset Since, IReadOnlyList<ContentDiagnostic> Mistakes);

/// <summary>
/// Keeps one good <see cref="Site"/> open and swaps it for a newer one in one assignment. Whatever goes wrong with the folder or
/// the file, the last good site is served on, and <see cref="Problem"/> says what is wrong.
/// </summary>
internal sealed class SiteKeeper(SiteSettings settings, TimeProvider clock, ILogger<SiteKeeper> log) : IDisposable
{
    private volatile Site? _site;
    private volatile SiteProblem? _problem;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _file = settings.File;

    /// <summary>Why the site is not the content of today; null when it is.</summary>
    public SiteProblem? Problem => _problem;

    /// <summary>Where the site's file is: as set, or in a place of its own where that cannot be written.</summary>
    public string File => _file;

    /// <summary>Ends when the site, or what is wrong with it, has changed.</summary>
    public Task Changed => _changed.Task;

    /// <summary>The site as it is now, held open for the caller, who lets go of it.</summary>
    public Site Hold()
    {
        while (_site is { } site)
        {
            if (site.TryHold())
                return site;
        }

        throw new InvalidOperationException("There is no site yet.");
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Lets articles come and go whose day is here.</summary>
    public void TurnPage()
    {
        if (_site is { NextChange: { } day } && day <= Today)
            TryOpen();
    }

    /// <summary>What the site is called.</summary>
    public string Name => _site?.Own.Name ?? "";

    /// <summary>The signs of the general emergency advice, whatever state the site is in.</summary>
    public IReadOnlyList<string> Advice()
    {
        var data = _site?.Data;
        var own = data?.SiteWords.GeneralSigns.Select(s => data.RedFlag(s.Value)?.Short).OfType<string>().ToList() ?? [];
        return own.Count > 0 ? own : [.. RedFlagAdvisor.LastResort.Cards[0].Signs.Select(s => s.Text)];
    }

    /// <summary>Bakes what is needed and opens the site.</summary>
    /// <exception cref="ContentException">There is nothing to serve; the message is one sentence.</exception>
    public void Start()
    {
        TryOpen();
        Refresh();
        if (_site is null && _problem is { Mistakes.Count: 0 })
        {
            // Nowhere to write: a place that ends with the process, and that nobody else can write to, is as good.
            _file = Path.Combine(Directory.CreateTempSubdirectory("crampinfo-").FullName, "site.db");
            Refresh();
        }

        if (_site is null)
            throw new ContentException(Refusal());
    }

    /// <summary>Bakes what has changed and serves it; says in the log and in <see cref="Problem"/> when it cannot.</summary>
    public void Refresh()
    {
        try
        {
            var result = Baker.Bake(settings.Folder, _file, new(Today)
            {
                Partial = settings.IsDevelopment,
                Served = _site,
                Begun = reason => log.LogInformation("Baking {Folder}: {Reason}", settings.Folder, reason),
            });
            if (result.Stopped.Count > 0)
                Report(Sentence(result.Stopped), result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList());
            else if (_site is { IsInPlace: true, IsDamaged: false } || TryOpen() is null)
                Report(null, []);
            if (result is { Reason: not null, Stopped.Count: 0 })
                log.LogInformation("Baked: {Rendered} articles rendered, {Errors} mistakes, {Warnings} warnings", result.Rendered,
                    result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error),
                    result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report($"The site's file {_file} cannot be written: {e.Message}", []);
        }
        catch (Exception e)
        {
            // A fault of ours must not end the site, and it must not be silent.
            log.LogError(e, "The content could not be baked");
            Report($"The content could not be baked: {e.Message}", []);
        }
    }

    /// <summary>Notices that the file was replaced, deleted or damaged; takes over a new one, bakes it again otherwise.</summary>
    public void CheckFile()
    {
        if (_site is not { } site || site.IsInPlace)
            return;
        // Somebody put another whole bake in its place: that is how a site is published, too.
        if (TryOpen() is not { } reason)
            return;
        site.Verify();
        log.LogWarning("The site's file {File} was changed: {Reason}", _file, reason);
        Refresh();
        if (!site.IsInPlace && _problem is null)
            Report($"The site's file {_file} is gone or damaged: {reason}.", []);
        site.Forget();
    }

    /// <summary>A request could not read the file: looks whether it is damaged, and replaces it.</summary>
    public void Suspect()
    {
        if (_site is not { } site || site.Verify())
            return;
        Refresh();
        if (_problem is null && ReferenceEquals(_site, site))
            Report($"The site's file {_file} is damaged.", []);
    }

    /// <summary>Tells those who wait for <see cref="Changed"/>.</summary>
    public void Announce() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public void Dispose() => Interlocked.Exchange(ref _site, null)?.LetGo();

    /// <summary>Serves the file that is there now; says why not otherwise.</summary>
    private string? TryOpen()
    {
        try
        {
            var next = Site.Open(_file, Today);
            if (next.IsPartial && !settings.IsDevelopment)
            {
                next.LetGo();
                return "some articles were left out of it";
            }

            // Whoever searches first should not wait for it.
            if (_site is not null)
                next.Warm();
            var last = Interlocked.Exchange(ref _site, next);
            last?.LetGo();
            if (last is null || last.Hash != next.Hash)
                log.LogInformation("Serving {Articles} articles baked {Baked:u}", next.Articles.Count, next.Baked);
            Announce();
            return null;
        }
        catch (SiteFileException e)
        {
            return e.Message;
        }
    }

    /// <summary>Keeps what is wrong, and says it in the log once.</summary>
    private void Report(string? what, IReadOnlyList<ContentDiagnostic> mistakes)
    {
        if (_problem?.What == what && (_problem?.Mistakes ?? []).SequenceEqual(mistakes))
            return;
        _problem = what is null ? null : new(what, _problem is { } before ? before.Since : clock.GetUtcNow(), mistakes);
        if (what is null)
            log.LogInformation("The content is served as it is");
        else
            log.LogWarning("{Problem} {Consequence}", what, _site is null ? "There is no earlier site" : "The last good site is served on");
        Announce();
    }

    private static string Sentence(IReadOnlyList<ContentDiagnostic> stopped) =>
        (stopped.Count == 1 ? "One mistake keeps" : $"{stopped.Count} mistakes keep")
        + $" the content from being served, the first in {stopped[0]}";

    private string Refusal() =>
        $"There is nothing to serve. {_problem?.What ?? $"The site's file {_file} cannot be used."} "
        + "Run check to see every mistake, or name another folder in Content:Path.";
}
