using System.CommandLine;
using CrampInfo.Content;
using CrampInfo.Content.Data;

namespace CrampInfo.Commands;

/// <summary><c>record</c>: adds every address and anchor of today to the ledger of what was ever published, and takes none away.</summary>
public static class RecordCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var content = CallerPath.ContentOption();
        var command =
            new Command("record", "Adds the addresses and anchors of today to published.yml, so that none is ever lost.") { content };
        command.SetAction(result => Write(CallerPath.OfContent(result.GetValue(content))));
        return command;
    }

    private static int Write(string folder)
    {
        var loaded = ContentLoader.Load(folder, DateOnly.FromDateTime(DateTime.UtcNow));
        var pages = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var page in loaded.Library.Published ?? [])
            pages[page.Page.Value] = [.. page.Anchors.Select(a => a.Value)];
        // An article with errors is not among these: it is recorded once it can be served.
        foreach (var article in loaded.Library.Articles)
            pages[article.Slug] = [.. pages.GetValueOrDefault(article.Slug, []).Union(article.Headings.Select(h => h.Id))];
        File.WriteAllLines(
            Path.Combine(folder, PublishedPage.FileName),
            pages
                .Select(p => $"- {{page: {p.Key}, anchors: [{string.Join(", ", p.Value)}]}}")
                .Prepend("# Every address and anchor that was ever published. Written by the record command; nothing is taken out."));
        Console.WriteLine($"{pages.Count} addresses and {pages.Sum(p => p.Value.Count)} anchors are recorded.");
        return 0;
    }
}
