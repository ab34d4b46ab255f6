using CrampInfo.Catalog;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Yaml;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrampInfo.Web.Api;

/// <summary>The text to look for warning signs in; in the body, so that it is in no log.</summary>
/// <param name="Text">Anybody's words.</param>
internal sealed record RedFlagQuestion(string? Text);

/// <summary>A sign that the text speaks of.</summary>
/// <param name="Id">The sign.</param>
/// <param name="Level">emergency, urgent or soon.</param>
/// <param name="Because">What was written that raised it.</param>
internal sealed record RedFlagFound(string Id, string Level, IReadOnlyList<string> Because);

/// <summary>What was found.</summary>
/// <param name="Level">The most serious level, or none.</param>
/// <param name="Flags">The signs that are sure, most serious first.</param>
/// <param name="Quiet">The signs that are possible, most probable first.</param>
internal sealed record RedFlagAnswer(string Level, IReadOnlyList<RedFlagFound> Flags, IReadOnlyList<RedFlagFound> Quiet);

/// <summary>
/// <c>POST /api/red-flags</c>: which warning signs a text speaks of. It matches words to signs; it says nothing about a person.
/// </summary>
internal static class RedFlagApi
{
    /// <summary>Longer texts are refused.</summary>
    public const int MaxText = 100_000;

    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/red-flags", Find).WithName("red-flags")
            .WithSummary("Which warning signs a text speaks of, with the words that raised each.").ProducesProblem(400);

    private static Results<Ok<RedFlagAnswer>, ProblemHttpResult> Find(RedFlagQuestion question, Site site, ILogger<RedFlagAnswer> log)
    {
        if (question.Text is not { } text)
            return TypedResults.Problem("Send {\"text\": \"…\"}.", statusCode: 400, title: "No text");
        if (text.Length > MaxText)
            return TypedResults.Problem($"The text may have at most {MaxText:N0} characters.", statusCode: 400, title: "Too long");
        try
        {
            var found = site.Data.Recogniser.Recognise(text);
            return TypedResults.Ok(new RedFlagAnswer(
                found.Loud.Count > 0 ? found.Loud[0].Level.Kebab() : "none", [.. found.Loud.Select(Found)],
                    [.. found.Quiet.Select(Found)]));
        }
        catch (Exception e)
        {
            log.LogError(e, "Warning signs could not be evaluated; the general advice is given instead");
            return TypedResults.Ok(new RedFlagAnswer(CareLevel.Emergency.Kebab(), [new("general", CareLevel.Emergency.Kebab(), [])], []));
        }
    }

    private static RedFlagFound Found(SignMatch match) => new(match.Sign, match.Level.Kebab(), [match.Because]);
}
