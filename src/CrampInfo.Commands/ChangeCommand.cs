using System.CommandLine;
using System.Globalization;
using CrampInfo.Content;
using CrampInfo.Content.Articles;

namespace CrampInfo.Commands;

/// <summary><c>change SLUG --what "…"</c>: tells readers what changed in an article, in its own front matter.</summary>
public static class ChangeCommand
{
    private const string Key = "\nchanges:\n";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The article." };
        var what = new Option<string>("--what") { Description = "What changed, in one sentence for readers.", Required = true };
        var kind = new Option<ChangeKind>("--kind")
        {
            Description = "clinical when it changes what a reader may do or believe, else editorial.",
            DefaultValueFactory = _ => ChangeKind.Clinical,
        };
        var by = new Option<string?>("--approved-by") { Description = "Who approved it." };
        var content = CallerPath.ContentOption();
        var command = new Command("change", "Adds an entry to an article's list of changes, with the fingerprint of its claims.")
        {
            slug, what, kind, by, content,
        };
        command.SetAction(result => Run(CallerPath.OfContent(result.GetValue(content)), result.GetValue(slug)!, result.GetValue(what)!,
            result.GetValue(kind), result.GetValue(by), DateOnly.FromDateTime(DateTime.UtcNow)));
        return command;
    }

    /// <summary>Writes the entry.</summary>
    /// <returns>0; 1 when there is no such article, or it cannot be read.</returns>
    public static int Run(string folder, string slug, string what, ChangeKind kind, string? by, DateOnly today)
    {
        var path = Path.Combine(folder, "articles", slug + ".md");
        if (ContentLoader.Load(folder, today).Claims.GetValueOrDefault(slug) is not { } claims || !File.Exists(path))
        {
            Console.Error.WriteLine($"There is no article '{slug}' in {folder} that can be read.");
            return 1;
        }

        var text = File.ReadAllText(path);
        var entry =
            $"  - {{date: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, kind: {kind.ToString().ToLowerInvariant()}, "
            + $"what: {Quoted(what)}{(by is null ? "" : $", approved-by: {Quoted(by)}")}, claims: \"{claims}\"}}\n";
        var end = text.IndexOf("\n---", 4, StringComparison.Ordinal);
        var at = text.IndexOf(Key, StringComparison.Ordinal);
        text = at > 0 && at < end ? text.Insert(at + Key.Length, entry) : text.Insert(end, Key.TrimEnd('\n') + "\n" + entry.TrimEnd('\n'));
        File.WriteAllText(path, text);
        Console.WriteLine($"{path}: {what}");
        return 0;
    }

    private static string Quoted(string text) => '"' + string.Concat(text.Where(c => !char.IsControl(c)))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
