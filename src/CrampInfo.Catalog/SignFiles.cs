using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CrampInfo.Content;
using CrampInfo.Content.RedFlags;
using Microsoft.Data.Sqlite;

namespace CrampInfo.Catalog;

/// <summary>The warning signs and the words that raise them, kept as their authors wrote them until they have a learned form.</summary>
internal static class SignFiles
{
    private static readonly string[] Folders = ["red-flags/", "language/"];
    private static readonly ConcurrentDictionary<string, Lazy<RedFlagCatalogue>> Known = new();

    public static bool Has(string input) => Array.Exists(Folders, f => input.StartsWith(f, StringComparison.Ordinal));

    public static void Write(SqliteConnection draft, string folder, IEnumerable<string> inputs)
    {
        draft.Run("DELETE FROM Documents WHERE Kind = 'sign-file'");
        foreach (var input in inputs.Where(Has))
            draft.Run("INSERT INTO Documents VALUES ('sign-file', $i, 0, $b)", ("$i", input), ("$b", File.ReadAllText(Path.Combine(folder, input))));
    }

    public static RedFlagCatalogue Read(SiteReader file)
    {
        var files = Files(file);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
        return Known.GetOrAdd(hash, _ => new(() => Unpack(files, folder => RedFlagLoader.Load(folder, new())))).Value;
    }

    /// <summary>The signs without what is learned from them.</summary>
    public static IReadOnlyList<RedFlagRule> Rules(SiteReader file) => Unpack(Files(file), folder => RedFlagLoader.ReadRules(new(folder, new()), new()));

    private static List<(string Path, string Text)> Files(SiteReader file) =>
        file.List("SELECT Id, Body FROM Documents WHERE Kind = 'sign-file' ORDER BY Id", r => (r.GetString(0), r.GetString(1)));

    private static T Unpack<T>(List<(string Path, string Text)> files, Func<string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("crampinfo-signs-");
        try
        {
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, path))!);
                File.WriteAllText(Path.Combine(folder.FullName, path), text);
            }

            return read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
