using System.CommandLine;
using CrampInfo.Commands;

namespace CrampInfo.Web.Serving;

/// <summary><c>serve [folder]</c>: the site of a folder, as the program itself serves it, drawn anew while it is written.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The content folder; the one that is set when left out.",
            DefaultValueFactory = _ => null,
        };
        var urls = new Option<string>("--urls") { Description = "Where it listens.", DefaultValueFactory = _ => ServerSetup.DefaultUrl };
        var command = new Command("serve", "Serves a folder to its author: pages change as they are saved, and show what to mend.")
        {
            folder, urls,
        };
        command.SetAction(async (result, cancel) =>
        {
            try
            {
                await using var site = Program.Create(new()
                {
                    EnvironmentName = Environments.Development,
                    Args = [$"--urls={result.GetValue(urls)}", $"--Content:Path={CallerPath.OfContent(result.GetValue(folder))}"],
                });
                await site.RunAsync(cancel);
                return 0;
            }
            catch (Exception e) when (ServerSetup.SentenceFor(e) is { } sentence)
            {
                await Console.Error.WriteLineAsync(sentence);
                return 1;
            }
        });
        return command;
    }
}
