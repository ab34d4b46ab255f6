using System.CommandLine;
using CrampInfo.Content;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.Commands;

/// <summary><c>new article SLUG</c>: a valid skeleton to start from.</summary>
internal static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The address, such as calf-cramps." };
        var article = new Command("article", "Writes content/articles/SLUG.md, a valid skeleton to start from.") { slug };
        article.SetAction(result => Write(result.GetValue(slug)!, ContentSetup.FolderOf(null, Directory.GetCurrentDirectory())));
        return new Command("new", "Starts a new piece of content.") { article };
    }

    private static int Write(string slug, string folder)
    {
        var path = Path.Combine(folder, "articles", slug + ".md");
        var problem =
            !Slug.IsValid(slug) ? $"'{slug}' cannot be an address: use lower-case letters, digits and hyphens, such as calf-cramps."
            : ContentLoader.ReservedSlugs.Contains(slug) ? $"/{slug} is a page of the site; choose another slug."
            : File.Exists(path) ? $"{path} exists already."
            : null;
        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        File.WriteAllText(path, ArticleSkeleton.For(slug, ContentLoader.Load(folder, today).Library, today));
        Console.WriteLine($"Wrote {path}. Run check to see what it still needs.");
        return 0;
    }
}
