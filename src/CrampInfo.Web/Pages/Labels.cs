using System.Globalization;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Tags;

namespace CrampInfo.Web.Pages;

/// <summary>Words that several pages show for closed lists and dates.</summary>
internal static class Labels
{
    /// <summary>What a group of tags is called.</summary>
    public static string Name(TagGroup group) => group switch
    {
        TagGroup.Section => "Parts of the library",
        TagGroup.Topic => "Subjects",
        TagGroup.BodyPart => "Where it hurts",
        TagGroup.Symptom => "What it feels like",
        TagGroup.When => "When it comes",
        _ => "Who",
    };

    /// <summary>How a document was read, for its readers.</summary>
    public static string Name(SourceReading reading) => reading switch
    {
        SourceReading.FullText => "read in full",
        SourceReading.Abstract => "summary read",
        _ => "read in part",
    };

    /// <summary>What sort of document a source is.</summary>
    public static string Name(SourceType type) => type switch
    {
        SourceType.SystematicReview => "Review of trials",
        SourceType.Guideline => "Guideline",
        SourceType.Regulator => "Medicines regulator",
        SourceType.RandomisedTrial => "Trial",
        SourceType.ObservationalStudy => "Study",
        SourceType.Review => "Review",
        SourceType.Reference => "Handbook",
        _ => "Health information",
    };

    /// <summary>A number of things: "1 source", "2 sources".</summary>
    public static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>A date as people read it: 21 Nov 2026.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
