using System.CommandLine;
using System.Diagnostics;
using CrampInfo.Content;
using CrampInfo.Content.Search;

namespace CrampInfo.Cli;

/// <summary><c>learn</c>: learns from the examples of a content folder and writes what was learned beside them.</summary>
internal static class LearnCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Option<string>("--content") { Description = "The content folder.", DefaultValueFactory = _ => "content" };
        var all = new Option<bool>("--all") { Description = "Also what was learned from these very examples already." };
        var command =
            new Command("learn", "Learns from the examples to recognise warning signs and to find articles, and writes what it learned; "
            + "takes minutes.") { folder, all };
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(all)));
        return command;
    }

    private static int Run(string folder, bool all)
    {
        var loaded = ContentLoader.Load(folder, DateOnly.FromDateTime(DateTime.UtcNow));
        var library = loaded.Library;
        var wrong =
            loaded.Diagnostics.Where(d => d.Code is "unknown-sign" or "repeated-text" or "wrong-type" or "missing-file" or "bad-yaml")
            .ToList();
        if (library.Examples is not { All.Count: > 0 } examples || wrong.Count > 0)
        {
            foreach (var mistake in wrong)
                Console.Error.WriteLine(mistake);
            Console.Error.WriteLine(wrong.Count > 0 ? "Nothing was learned; mend these first." : $"There are no examples in {folder}.");
            return 1;
        }

        Write("learned.bin", examples.All.Count, library.Recogniser.LearnedFrom == examples.Hash,
            () => Learner.Learn(examples, library, Console.Out).ToBytes());
        var words = library.SearchWords;
        if (words.Examples.Count > 0)
            Write(SearchWords.LearnedFile, words.Examples.Count, words.Learned?.Hash == words.ExamplesHash,
                () => SearchLearner.Learn(library, Console.Out).ToBytes());
        return 0;

        void Write(string file, int count, bool isCurrent, Func<byte[]> learn)
        {
            var path = Path.Combine(folder, file);
            if (isCurrent && !all)
            {
                Console.WriteLine($"{path} was learned from these examples already.");
                return;
            }

            var watch = Stopwatch.StartNew();
            var learned = learn();
            File.WriteAllBytes(path, learned);
            Console.WriteLine($"{path}: {learned.Length / 1024:N0} KiB from {count:N0} examples in {watch.Elapsed.TotalSeconds:0} s.");
        }
    }
}
