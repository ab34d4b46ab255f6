using System.CommandLine;
using CrampInfo.Content;

namespace CrampInfo.Commands;

/// <summary><c>new article SLUG</c>: a skeleton to start from.</summary>
public static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The address, such as night-pain." };
        var content = CallerPath.ContentOption();
        var article = new Command("article", "Writes articles/SLUG.md, a skeleton to start from, into the content folder.") { slug,
            content };
        article.SetAction(result => Write(result.GetValue(slug)!, CallerPath.OfContent(result.GetValue(content))));
        return new Command("new", "Starts a new article or a new site.") { article, NewSite.Create() };
    }

    private static int Write(string slug, string folder)
    {
        var path = Path.Combine(folder, "articles", slug + ".md");
        var problem =
            !Slug.IsValid(slug) ? $"'{slug}' cannot be an address: use lower-case letters, digits and hyphens, such as night-pain."
            : SitePages.Reserved.Contains(slug) ? $"/{slug} is a page of the site; choose another slug."
            : File.Exists(path) ? $"{path} exists already."
            : !Directory.Exists(Path.GetDirectoryName(path))
                ? $"there is no folder {Path.GetDirectoryName(path)}; name the content folder with --content."
            : null;
        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        File.WriteAllText(path, ArticleSkeleton.For(slug, ContentLoader.Load(folder, today).Library, today));
        Console.WriteLine($"Wrote {path}. Fill in what is marked TODO; check lists what it still needs.");
        return 0;
    }
}
