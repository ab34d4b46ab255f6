using System.CommandLine;
using System.Text;
using CrampInfo.Content;
using CrampInfo.Content.Import;

namespace CrampInfo.Commands;

/// <summary><c>import FOLDER --into content</c>: articles of another program as drafts of this one. Nothing is overwritten.</summary>
public static class ImportCommand
{
    /// <summary>Bytes of the longest file that is read: no article comes near it.</summary>
    private const int LongestFile = 1024 * 1024;

    private static readonly string[] Kinds = [".md", ".mdx", ".markdown"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var from = new Argument<string>("folder") { Description = "Markdown as Hugo, Docusaurus, Starlight or Jekyll write it, or plain." };
        var into = new Option<string?>("--into") { Description = "The content folder; the one that is set when left out." };
        var command = new Command("import", "Takes articles of another program as drafts, and lists what each still needs.") { from, into };
        command.SetAction(result => Run(CallerPath.Of(result.GetValue(from)!), CallerPath.OfContent(result.GetValue(into)), Console.Out));
        return command;
    }

    /// <summary>Imports a folder.</summary>
    /// <returns>0; 1 when a file could not be taken, or there is nothing to take.</returns>
    public static int Run(string from, string into, TextWriter report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!Directory.Exists(from) || !Directory.Exists(Path.Combine(into, "articles")))
        {
            report.WriteLine($"There is no folder {(Directory.Exists(from) ? Path.Combine(into, "articles") : from)}.");
            return 1;
        }

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var tags = ContentLoader.Tags(into);
        var (taken, left) = (0, 0);
        // Links are not followed: a folder from elsewhere may lead anywhere.
        var walk = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden
        };
        foreach (var path in Directory.EnumerateFiles(from, "*", walk)
            .Where(f => Kinds.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(from, path).Replace('\\', '/');
            try
            {
                if (new FileInfo(path).Length > LongestFile)
                    throw new InvalidDataException($"it is longer than {LongestFile / 1024} KiB.");
                var article = ForeignArticle.Read(name, File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), tags,
                    today);
                var target = Path.Combine(into, "articles", article.Slug + ".md");
                using (var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
                    file.Write(Encoding.UTF8.GetBytes(article.Text));
                taken++;
                report.WriteLine($"{name} -> articles/{article.Slug}.md");
                foreach (var line in article.Todo)
                    report.WriteLine($"    {line}");
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or DecoderFallbackException
                or ArgumentException)
            {
                left++;
                report.WriteLine($"{name} was left: {Reason(e)}");
            }
        }

        report.WriteLine(
            $"{taken} taken as drafts, {left} left. Run check: what it lists for drafts are warnings until 'status: draft' goes.");
        return left > 0 || taken == 0 ? 1 : 0;
    }

    private static string Reason(Exception e) => e switch
    {
        InvalidDataException => e.Message,
        DecoderFallbackException => "it is not text in UTF-8.",
        IOException { HResult: var code } when (code & 0xFFFF) is 17 or 80 =>
            "an article with this address is there already; nothing is overwritten.",
        _ => $"it cannot be read: {e.Message}",
    };
}
