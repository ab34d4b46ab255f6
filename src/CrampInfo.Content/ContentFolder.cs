using System.Security.Cryptography;
using System.Text;

namespace CrampInfo.Content;

/// <summary>
/// Reads the files of a content folder safely: regular files inside it only, nothing huge, nothing that is not text. A link is
/// followed where it stays inside; whatever is left out is named.
/// </summary>
internal sealed class ContentFolder
{
    /// <summary>Larger than any article or data file; protects the parsers.</summary>
    private const long MaxBytes = 2 * 1024 * 1024;

    /// <summary>Folders deeper than this are no content; a loop of links would have no end.</summary>
    private const int MaxDepth = 32;

    /// <summary>As many links in a row as systems follow; more are a circle.</summary>
    private const int MostLinks = 40;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    private readonly DirectoryInfo _root;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Every file that may be read, by its path in the folder, with where it really lies.</summary>
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Looks through the folder; files that come later are not seen.</summary>
    public ContentFolder(string path, DiagnosticBag diagnostics)
    {
        _root = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        _diagnostics = diagnostics;
        if (_root.Exists && RealPath(_root.FullName) is { } real)
            Walk(_root.FullName, real, [real]);
    }

    /// <summary>Whether there is a folder at all.</summary>
    public bool Exists => _root.Exists;

    /// <summary>The folder's name, which begins every path in diagnostics.</summary>
    public string Name => _root.Name;

    /// <summary>Files below a subfolder with an ending, in a stable order; names that begin with '_' are for authors only.</summary>
    public IEnumerable<string> Files(string subfolder, string ending)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.Combine(_root.FullName, subfolder)) + Path.DirectorySeparatorChar;
        return _files.Keys.Where(f =>
            f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(ending, StringComparison.Ordinal)
            && Path.GetFileName(f) is { } name && name[0] != '_' && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The articles' files. A folder that was never meant for this site has no articles/: then every Markdown file is looked at.
    /// </summary>
    public IEnumerable<string> Articles() => Files(Has("articles") ? "articles" : "", ".md");

    /// <summary>Whether a subfolder exists.</summary>
    public bool Has(string subfolder) => Directory.Exists(Path.Combine(_root.FullName, subfolder));

    /// <summary>A path as diagnostics show it.</summary>
    public string Show(string path) =>
        path == _root.FullName ? Name : $"{Name}/{Path.GetRelativePath(_root.FullName, path).Replace('\\', '/')}";

    /// <summary>The path of a file that every content folder has.</summary>
    public string PathOf(string name) => Path.Combine(_root.FullName, name);

    /// <summary>The text of a file; null, with a diagnostic, when it cannot be read as text.</summary>
    public string? Read(string path)
    {
        try
        {
            // What may not be read was named when the folder was looked through.
            if (!_files.TryGetValue(path, out var real))
                return null;
            var length = new FileInfo(real).Length;
            if (length > MaxBytes)
            {
                _diagnostics.Error(Show(path), 1, 1, "unreadable",
                    $"the file has {length / 1024} KiB; at most {MaxBytes / 1024} KiB are read.");
                return null;
            }

            // Pipes and devices have no length, and opening one can wait for ever.
            if (length == 0)
            {
                _diagnostics.Error(Show(path), 1, 1, "unreadable",
                    "there is nothing to read: the file is empty, or it is a pipe or a device.");
                return null;
            }

            var bytes = File.ReadAllBytes(real);
            if (bytes.AsSpan().Contains((byte)0))
                throw new DecoderFallbackException("it has NUL bytes");
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            _diagnostics.Error(Show(path), 1, 1, "not-text", "the file is not text in UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Error(Show(path), 1, 1, "unreadable", $"the file cannot be read ({e.Message}).");
        }

        return null;
    }

    /// <summary>The hash of every file that content is made of, by its path below the folder, with forward slashes.</summary>
    public SortedDictionary<string, string> Inputs()
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, real) in _files)
        {
            if (Path.GetExtension(path) is not (".md" or ".yml" or ".tsv" or ".svg" or ".png" or ".bin"))
                continue;
            var name = Path.GetRelativePath(_root.FullName, path).Replace('\\', '/');
            try
            {
                if (new FileInfo(real).Length == 0)
                {
                    inputs[name] = "empty";
                    continue;
                }

                using var file = new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
                inputs[name] = Convert.ToHexStringLower(SHA256.HashData(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                inputs[name] = "unreadable";
            }
        }

        return inputs;
    }

    /// <summary>One hash over the names and hashes of all files.</summary>
    public static string HashOf(IReadOnlyDictionary<string, string> inputs) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', inputs.Select(i => $"{i.Key} {i.Value}")))));

    /// <summary>
    /// Finds every file below a folder. Links are followed as long as they stay inside and lead to no folder that they are in.
    /// </summary>
    private void Walk(string folder, string realRoot, IReadOnlyList<string> above)
    {
        IReadOnlyList<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(folder, "unreadable", $"the folder cannot be read ({e.Message}).");
            return;
        }

        foreach (var entry in entries)
        {
            var path = entry.FullName;
            if (entry.LinkTarget is null && entry is FileInfo)
                _files[path] = path;
            else if (RealPath(path) is not { } real)
                Refuse(path, "foreign-file", "this link leads nowhere.");
            else if (real != realRoot && !real.StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                Refuse(path, "foreign-file", "this link leads out of the content folder; put the file itself here.");
            else if (!Directory.Exists(real))
                _files[path] = real;
            else if (above.Contains(real))
                Refuse(path, "foreign-file", "this link leads back into a folder that it stands in; take it away.");
            else if (above.Count > MaxDepth)
                Refuse(path, "foreign-file", $"folders stand in each other at most {MaxDepth} deep.");
            else
                Walk(path, realRoot, [.. above, real]);
        }
    }

    private void Refuse(string path, string code, string message) => _diagnostics.Error(Show(path), 1, 1, code, message);

    /// <summary>Where a path really lies when every link on the way is followed; null when that is nowhere.</summary>
    private static string? RealPath(string path, int links = 0)
    {
        if (links > MostLinks)
            return null;
        try
        {
            var real = Path.GetPathRoot(path)!;
            foreach (var part in Path.GetRelativePath(real, path).Split(Path.DirectorySeparatorChar))
            {
                var next = Path.Combine(real, part);
                FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
                // The target of a link may have links on its own way.
                var found = info.ResolveLinkTarget(returnFinalTarget: false) is { } target ? RealPath(target.FullName, links + 1) : next;
                if (found is null)
                    return null;
                real = found;
            }

            return Path.Exists(real) ? real : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
