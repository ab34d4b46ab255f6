using System.CommandLine;
using System.Diagnostics;
using CrampInfo.Content;

namespace CrampInfo.Cli;

/// <summary><c>learn</c>: learns from the examples of a content folder and writes what was learned beside them.</summary>
internal static class LearnCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Option<string>("--content") { Description = "The content folder.", DefaultValueFactory = _ => "content" };
        var command = new Command("learn", "Learns to recognise warning signs from the examples and writes learned.bin; takes minutes.") { folder };
        command.SetAction(result => Run(result.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        var loaded = ContentLoader.Load(folder, DateOnly.FromDateTime(DateTime.UtcNow));
        var wrong = loaded.Diagnostics.Where(d => d.Code is "unknown-sign" or "repeated-text" or "wrong-type" or "missing-file" or "bad-yaml").ToList();
        if (loaded.Library.Examples is not { All.Count: > 0 } examples || wrong.Count > 0)
        {
            foreach (var mistake in wrong)
                Console.Error.WriteLine(mistake);
            Console.Error.WriteLine(wrong.Count > 0 ? "Nothing was learned; mend these first." : $"There are no examples in {folder}.");
            return 1;
        }

        var watch = Stopwatch.StartNew();
        var learned = Learner.Learn(examples, loaded.Library, Console.Out).ToBytes();
        var path = Path.Combine(folder, "learned.bin");
        File.WriteAllBytes(path, learned);
        Console.WriteLine($"{path}: {learned.Length / 1024:N0} KiB from {examples.All.Count:N0} examples in {watch.Elapsed.TotalSeconds:0} s.");
        return 0;
    }
}
