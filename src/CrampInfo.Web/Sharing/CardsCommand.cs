using System.CommandLine;
using CrampInfo.Commands;
using CrampInfo.Content;
using CrampInfo.Content.Sharing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CrampInfo.Web.Sharing;

/// <summary><c>cards</c>: draws the share cards whose words changed, by photographing the site's own page for them.</summary>
internal static class CardsCommand
{
    /// <summary>What chats and social sites expect.</summary>
    private const int Width = 1200, Height = 630;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The content folder; the site's own when left out.",
            DefaultValueFactory = _ => null
        };
        var all = new Option<bool>("--all") { Description = "Draw every card, whether its words changed or not." };
        var only = new Option<string[]>("--only") { Description = "Draw these pages' cards only.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("cards", "Draws the pictures that chats show for a link; needs Chromium (CHROMIUM_PATH).") { folder, all,
            only };
        command.SetAction((result, cancel) => RunAsync(
            CallerPath.OfContent(result.GetValue(folder)), result.GetValue(all), result.GetValue(only) ?? [], cancel));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool all, string[] only, CancellationToken cancel)
    {
        var library = ContentLoader.Load(path, DateOnly.FromDateTime(DateTime.UtcNow)).Library;
        var cards = Path.Combine(path, "cards");
        var drawn = (library.ShareCards ?? []).Where(c => File.Exists(PictureOf(c.Page.Value)))
            .ToDictionary(c => c.Page.Value, c => c.Words);
        var wanted = ShareCardWords.All(library).ToList();
        var stale = wanted.Where(w => only.Length > 0 ? only.Contains(w.Page) : all || drawn.GetValueOrDefault(w.Page) != w.Hash).ToList();
        if (stale.Count > 0)
        {
            if (Chromium.Find() is not { } chromium)
            {
                await Console.Error.WriteLineAsync("Chromium is needed to draw cards; install it or name it in CHROMIUM_PATH.");
                return 1;
            }

            Directory.CreateDirectory(cards);
            await DrawAsync(chromium, path, stale, PictureOf, cancel);
        }

        foreach (var words in stale)
            drawn[words.Page] = words.Hash;
        var pages = wanted.Select(w => w.Page).Where(drawn.ContainsKey).Order(StringComparer.Ordinal).ToList();
        foreach (var left in drawn.Keys.Except(pages))
            File.Delete(PictureOf(left));
        if (pages.Count > 0)
            await File.WriteAllTextAsync(Path.Combine(cards, "cards.yml"),
                $"# Written by the cards command: what each picture was drawn "
                + $"from.\n{string.Concat(pages.Select(p => $"- page: {p}\n  words: {drawn[p]}\n"))}", cancel);
        Console.WriteLine($"{stale.Count} of {wanted.Count} cards drawn.");
        return 0;

        string PictureOf(string page) => Path.Combine(cards, page + ".png");
    }

    /// <summary>
    /// Serves the site to Chromium alone, on a free port of this machine. As in development, because stale cards are errors
    /// that would stop it otherwise; with a catalog of its own, so that a running site keeps its.
    /// </summary>
    private static async Task DrawAsync(Chromium chromium, string path, List<ShareCardWords> stale, Func<string, string> pictureOf,
        CancellationToken cancel)
    {
        var temporary = Directory.CreateTempSubdirectory("crampinfo-cards-").FullName;
        try
        {
            await using var site = Program.Create(new()
            {
                EnvironmentName = Environments.Development,
                Args = ["--urls=http://127.0.0.1:0", $"--Content:Path={Path.GetFullPath(path)}",
                    $"--Catalog:Path={Path.Combine(temporary, "catalog.db")}", "--Serilog:MinimumLevel:Default=Error",
                    "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Error"],
            });
            await site.StartAsync(cancel);
            var address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            await Parallel.ForEachAsync(stale, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel },
                async (words, stop) =>
            {
                var picture = PalettePng.From(await chromium.PictureAsync(new(address, "/card/" + words.Page), Width, Height, stop));
                await File.WriteAllBytesAsync(pictureOf(words.Page), picture, stop);
                Console.WriteLine($"{words.Page}.png {picture.Length / 1024.0:0} KiB");
            });
            await site.StopAsync(cancel);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
