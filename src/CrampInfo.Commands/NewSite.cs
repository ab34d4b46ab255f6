using System.CommandLine;
using System.Reflection;

namespace CrampInfo.Commands;

/// <summary>
/// <c>new site FOLDER</c>: a small whole site on another topic, to be changed into one's own. What has nothing to do with a topic
/// (words of the language, emergency numbers, words that every site avoids) is this site's.
/// </summary>
internal static class NewSite
{
    /// <summary>Where the lists of editorial rules begin that are about one library's own numbers and articles.</summary>
    private const string OwnRules = "\nnumbers:";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "A folder that is not there yet, or is empty." };
        var command = new Command("site", "Writes a small whole site on another topic, with one article and three signs.") { folder };
        command.SetAction(result => Write(Path.GetFullPath(result.GetValue(folder)!, CallerPath.Folder)));
        return command;
    }

    /// <summary>The words of the language that say nothing about what is looked for, as they stand in our own list.</summary>
    private static string SmallWords()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("words/concepts.yml")!);
        var text = reader.ReadToEnd();
        return text[text.IndexOf("stop-words:", StringComparison.Ordinal)..text.IndexOf("nothing-found:", StringComparison.Ordinal)];
    }

    /// <summary>Writes the site.</summary>
    /// <returns>0, or 1 when there is something in the folder already.</returns>
    public static int Write(string folder)
    {
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} has something in it already; name a folder that is new or empty.");
            return 1;
        }

        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("site/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            if (name == "site/editorial.yml")
                text = text[..text.IndexOf(OwnRules, StringComparison.Ordinal)] + OwnRules + " []\nlengths: []\n";
            else if (name == "site/search/concepts.yml")
                text = SmallWords() + text;
            var path = Path.Combine(folder, name["site/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Console.WriteLine($"""
            Wrote {folder}. Begin with site.yml, which has the name on the door. Then:
                crampinfo check {folder}     what is to mend
                crampinfo serve {folder}     look at it
            """);
        return 0;
    }
}
