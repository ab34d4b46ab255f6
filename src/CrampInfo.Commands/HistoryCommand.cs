using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;

namespace CrampInfo.Commands;

/// <summary><c>history SLUG</c>: who changed what in an article, from git; renames are followed.</summary>
public static class HistoryCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The article." };
        var content = CallerPath.ContentOption();
        var lines = new Option<bool>("--lines") { Description = "Also the lines that changed." };
        var command = new Command("history", "Who changed what in an article, from git.") { slug, content, lines };
        command.SetAction(result => Run(CallerPath.OfContent(result.GetValue(content)), result.GetValue(slug)!, result.GetValue(lines)));
        return command;
    }

    /// <summary>Prints the history.</summary>
    /// <returns>0; 1 when there is none; 2 when git cannot be asked.</returns>
    public static int Run(string folder, string slug, bool lines)
    {
        var path = Path.Combine("articles", slug + ".md");
        if (!File.Exists(Path.Combine(folder, path)))
        {
            Console.Error.WriteLine($"There is no article '{slug}' in {folder}.");
            return 1;
        }

        var start = new ProcessStartInfo("git", ["-C", folder, "log", "--follow", "--date=short", "--format=%ad  %an  %s  (%h)",
            .. lines ? ["--patch", "--unified=0", "--no-color"] : Array.Empty<string>(), "--", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        try
        {
            using var git = Process.Start(start)!;
            var said = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0 && output.Length > 0)
            {
                Console.Write(output);
                return 0;
            }

            Console.Error.WriteLine(git.ExitCode == 0 ? $"Git knows nothing of {path} yet." : said.Result.Trim());
            return git.ExitCode == 0 ? 1 : 2;
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("Git is needed for this; install it.");
            return 2;
        }
    }
}
