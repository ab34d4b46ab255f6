using System.CommandLine;
using CrampInfo.Content;

namespace CrampInfo.Commands;

/// <summary><c>review</c>: writes the file in which a clinician goes through every warning sign and every verdict.</summary>
public static class ReviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", DefaultValueFactory = _ => "review.html" };
        var content = CallerPath.ContentOption();
        var command =
            new Command("review",
            "Writes one page for each warning sign and each verdict, for a clinician to go through and to print.") { output, content };
        command.SetAction(result =>
            Write(Path.GetFullPath(result.GetValue(output)!, CallerPath.Folder), CallerPath.OfContent(result.GetValue(content))));
        return command;
    }

    private static int Write(string output, string folder)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var library = ContentLoader.Load(folder, today).Library;
        File.WriteAllText(output, ReviewFile.Of(library, today));
        Console.WriteLine($"{output}: {library.RedFlags.Count} signs and {library.Treatments.Count} treatments to review.");
        return 0;
    }
}
