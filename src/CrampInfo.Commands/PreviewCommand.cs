using System.CommandLine;
using CrampInfo.Catalog;
using CrampInfo.Content;

namespace CrampInfo.Commands;

/// <summary><c>preview SLUG</c>: a link that shows a draft to whoever has it, until a day.</summary>
public static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The article." };
        var days = new Option<int>("--days") { Description = "For how many days the link opens.", DefaultValueFactory = _ => 7 };
        var content = CallerPath.ContentOption();
        var command = new Command("preview", "Prints a signed link that shows a draft until it ends.") { slug, days, content };
        command.SetAction(result => Print(result.GetValue(slug)!, result.GetValue(days), CallerPath.OfContent(result.GetValue(content))));
        return command;
    }

    private static int Print(string slug, int days, string content)
    {
        var file = SitePlaces.File(CallerPath.Setting("Catalog", "Path"), content);
        var problem =
            days is < 1 or > PreviewLinks.MostDays ? $"--days is {days}; a link lasts 1 to {PreviewLinks.MostDays} days."
            : !Slug.IsValid(slug) || !Directory.Exists(content)
                || !Directory.EnumerateFiles(content, slug + ".md", SearchOption.AllDirectories).Any()
                ? $"there is no article '{slug}' in {content}."
            : null;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (problem is null && PreviewLinks.Of(CallerPath.Setting("Preview", "Key"), file) is { } links)
        {
            var address = CallerPath.Setting("Site", "BaseUrl") ?? "http://localhost:5080";
            Console.WriteLine(address.TrimEnd('/') + links.To(slug, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days)));
            return 0;
        }

        Console.Error.WriteLine(problem ?? $"{file}.key cannot be written; set Preview:Key to a secret of your own.");
        return 1;
    }
}
