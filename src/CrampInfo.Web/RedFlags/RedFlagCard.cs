using CrampInfo.Content.RedFlags;
using CrampInfo.Words;

namespace CrampInfo.Web.RedFlags;

/// <summary>A care card as pages draw it: one level, one call to action, the signs that complete it.</summary>
/// <param name="Id">The sign's id; empty for the general advice and for cards that gather several signs.</param>
/// <param name="Level">How soon.</param>
/// <param name="Heading">The call to action, ending "if:".</param>
/// <param name="Signs">What completes the heading.</param>
internal sealed record RedFlagCard(string Id, CareLevel Level, string Heading, IReadOnlyList<CardSign> Signs)
{
    /// <summary>One sentence that says why.</summary>
    public string? Why { get; init; }

    /// <summary>What to do.</summary>
    public string? Do { get; init; }

    /// <summary>Slug of the article that explains it; never drawn inside an emergency card.</summary>
    public string? Article { get; init; }

    /// <summary>What the reader wrote that raised it; null when nothing was typed.</summary>
    public string? Because { get; init; }

    /// <summary>Whether it speaks of not wanting to live: then a crisis line comes first, and nothing is red.</summary>
    public bool IsCrisis => Id == RedFlagAdvisor.CrisisSign;

    /// <summary>
    /// The lines inside the card: all of a short list, else the first three, so that the call button is on the first screen.
    /// </summary>
    public IEnumerable<CardSign> Open => Id.Length > 0 ? Signs.Take(MostLines) : Signs;

    /// <summary>
    /// The signs that a strip has room for: as many as asked, but in an emergency, where the call button stands below them, no more words
    /// than leave the strip within 200 pixels on a small phone.
    /// </summary>
    public IEnumerable<CardSign> InAStrip(int most) =>
        Level == CareLevel.Emergency && Signs.Take(most).Sum(s => s.Text.Length) > MostLetters ? Signs.Take(1) : Signs.Take(most);

    private const int MostLetters = 100;

    /// <summary>The lines below the card.</summary>
    public IReadOnlyList<CardSign> Folded => [.. Signs.Except(Open)];

    /// <summary>Its name in lists.</summary>
    public string? Title { get; init; }

    private const int MostLines = 3;

    /// <summary>The level as it is spoken before the heading, and as icon, so that colour is never the only sign.</summary>
    public string LevelName => LevelWords(Level);

    /// <summary>What a level is called.</summary>
    public static string LevelWords(CareLevel level) => level switch
    {
        CareLevel.Emergency => "Emergency",
        CareLevel.Urgent => "Urgent",
        CareLevel.Soon => "Soon",
        _ => "Self-care",
    };

    /// <summary>How soon, in one word.</summary>
    public static string PaceOf(CareLevel level) => level switch
    {
        CareLevel.Emergency => "Now",
        CareLevel.Urgent => "Today",
        _ => "Appointment",
    };

    /// <summary>The heading of a card that gathers several signs of one level.</summary>
    public static string HeadingOf(CareLevel level) => level switch
    {
        CareLevel.Emergency => "Call an ambulance now if:",
        CareLevel.Urgent => "Get medical help today if:",
        CareLevel.Soon => "Book an appointment if:",
        _ => "Look after yourself at home if:",
    };
}

/// <summary>One line of a card.</summary>
/// <param name="Text">The sign.</param>
internal sealed record CardSign(string Text);
