
namespace CrampInfo.Content;

/// <summary>Collects diagnostics while content is read, so that an author sees every mistake at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<ContentDiagnostic> _items = [];

    /// <summary>What was found so far, by file and line.</summary>
    public IReadOnlyList<ContentDiagnostic> InOrder() =>
        [.. _items.Distinct().OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)];

    /// <summary>The files that something of a sort was found in.</summary>
    public IReadOnlySet<string> FilesWith(Func<ContentDiagnostic, bool> sort) => _items.Where(sort).Select(d => d.File)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Turns the errors in some files into warnings: of drafts, which no reader sees.</summary>
    internal void Ease(IReadOnlySet<string> files)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (files.Contains(_items[i].File))
                _items[i] = _items[i] with { Severity = DiagnosticSeverity.Warning };
        }
    }

    /// <summary>Adds an error: the content must not be published.</summary>
    public void Error(string file, int line, int column, string code, string message) =>
        Add(file, line, column, DiagnosticSeverity.Error, code, message);

    /// <summary>Adds a warning: worth a look, never stops anything.</summary>
    public void Warning(string file, int line, int column, string code, string message) =>
        Add(file, line, column, DiagnosticSeverity.Warning, code, message);

    private void Add(string file, int line, int column, DiagnosticSeverity severity, string code, string message) =>
        _items.Add(new(file, Math.Max(line, 1), Math.Max(column, 1), severity, code, message));
}
