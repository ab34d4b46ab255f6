using System.CommandLine;

namespace CrampInfo.Commands;

/// <summary><c>health URL</c>: asks a running site whether it is ready; for containers that have no other tool to ask with.</summary>
public static class HealthCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var url = new Argument<Uri>("url")
        {
            Description = "Where the site listens.",
            DefaultValueFactory = _ => new("http://localhost:5080"),
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                    return address;
                result.AddError($"'{result.Tokens[0].Value}' is no address; one looks like http://localhost:5080.");
                return null;
            },
        };
        var command = new Command("health", "Asks a running site whether it is ready.") { url };
        command.SetAction(async (result, cancel) =>
        {
            using var client = new HttpClient { BaseAddress = result.GetValue(url), Timeout = TimeSpan.FromSeconds(15) };
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
                Console.WriteLine(await answer.Content.ReadAsStringAsync(cancel));
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                Console.Error.WriteLine($"The site does not answer: {e.Message}");
                return 1;
            }
        });
        return command;
    }
}
