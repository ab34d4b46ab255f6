using System.Security.Cryptography;
using System.Text;

namespace CrampInfo.Content;

/// <summary>Reads the files of a content folder safely: no links followed, nothing huge, nothing that is not text.</summary>
internal sealed class ContentFolder
{
    /// <summary>Larger than any article or data file; protects the parsers.</summary>
    private const long MaxBytes = 2 * 1024 * 1024;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        IgnoreInaccessible = true,
        MaxRecursionDepth = 32,
    };

    private readonly DirectoryInfo _root;
    private readonly DiagnosticBag _diagnostics;

    public ContentFolder(string path, DiagnosticBag diagnostics)
    {
        _root = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        _diagnostics = diagnostics;
    }

    /// <summary>Whether there is a folder at all.</summary>
    public bool Exists => _root.Exists;

    /// <summary>The folder's name, which begins every path in diagnostics.</summary>
    public string Name => _root.Name;

    /// <summary>Files below a subfolder with an ending, in a stable order; names that begin with '_' are for authors only.</summary>
    public IEnumerable<string> Files(string subfolder, string ending)
    {
        var folder = Path.Combine(_root.FullName, subfolder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + ending, Everything)
                .Where(f => Path.GetFileName(f) is { } name && name[0] != '_' && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The articles' files. A folder that was never meant for this site has no articles/: then every Markdown file is looked at.</summary>
    public IEnumerable<string> Articles() => Files(Has("articles") ? "articles" : "", ".md");

    /// <summary>Whether a subfolder exists.</summary>
    public bool Has(string subfolder) => Directory.Exists(Path.Combine(_root.FullName, subfolder));

    /// <summary>A path as diagnostics show it.</summary>
    public string Show(string path) => $"{Name}/{Path.GetRelativePath(_root.FullName, path).Replace('\\', '/')}";

    /// <summary>The path of a file that every content folder has.</summary>
    public string PathOf(string name) => Path.Combine(_root.FullName, name);

    /// <summary>The text of a file; null, with a diagnostic, when it cannot be read as text.</summary>
    public string? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Length > MaxBytes)
            {
                _diagnostics.Error(Show(path), 1, 1, "unreadable", $"the file has {file.Length / 1024} KiB; at most {MaxBytes / 1024} KiB are read.");
                return null;
            }

            var bytes = File.ReadAllBytes(path);
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
        foreach (var path in Directory.EnumerateFiles(_root.FullName, "*", Everything))
        {
            if (Path.GetExtension(path) is not (".md" or ".yml" or ".tsv" or ".svg" or ".png" or ".bin"))
                continue;
            var name = Path.GetRelativePath(_root.FullName, path).Replace('\\', '/');
            try
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
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
}
