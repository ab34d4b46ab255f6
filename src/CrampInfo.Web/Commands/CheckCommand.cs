using System.CommandLine;
using CrampInfo.Content;
using CrampInfo.Web.Hosting;

namespace CrampInfo.Web.Commands;

/// <summary><c>check [folder]</c>: every mistake in a content folder.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The content folder; the site's own when left out.", DefaultValueFactory = _ => null };
        var command = new Command("check", "Checks a content folder and lists everything to mend.") { folder };
        command.SetAction(result =>
        {
            var path = result.GetValue(folder) ?? ContentSetup.FolderOf(null, Directory.GetCurrentDirectory());
            var loaded = ContentLoader.Load(path, DateOnly.FromDateTime(DateTime.UtcNow));
            foreach (var diagnostic in loaded.Diagnostics)
                Console.WriteLine(diagnostic);
            return loaded.HasErrors ? 1 : 0;
        });
        return command;
    }
}
