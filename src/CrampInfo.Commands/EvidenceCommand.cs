using System.CommandLine;
using CrampInfo.Content.Editorial;

namespace CrampInfo.Commands;

/// <summary>
/// <c>evidence</c>: takes the fingerprints of the texts that the content was written from, which themselves are not kept.
/// </summary>
public static class EvidenceCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Argument<string[]>("texts")
        {
            Description = "All evidence texts: Markdown, or YAML with a text a line.",
            Arity = ArgumentArity.OneOrMore
        };
        var content = CallerPath.ContentOption();
        var command = new Command("evidence", "Writes evidence.bin, by which the check finds sentences that were taken over.") { texts,
            content };
        command.SetAction(result => Write(result.GetValue(texts)!, CallerPath.OfContent(result.GetValue(content))));
        return command;
    }

    private static int Write(string[] texts, string folder)
    {
        if (Array.Find(texts, t => !File.Exists(CallerPath.Of(t))) is { } missing)
        {
            Console.Error.WriteLine($"There is no file {missing}; nothing was written.");
            return 1;
        }

        var prints = EvidencePrints.Of(texts.SelectMany(t => File.ReadLines(CallerPath.Of(t))));
        File.WriteAllBytes(Path.Combine(folder, EvidencePrints.FileName), prints.ToBytes());
        Console.WriteLine($"{prints.Count:N0} runs of nine words from {texts.Length} texts.");
        return 0;
    }
}
