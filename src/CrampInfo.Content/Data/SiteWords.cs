using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Data;

/// <summary><c>content/site.yml</c>: the site's own words and look. Everything has a plain value, so a site begins without it.</summary>
public sealed class SiteWords : ContentEntry
{
    /// <summary>Those of a folder that has none.</summary>
    public static SiteWords Plain { get; } = new() { Name = "Health pages" };

    /// <summary>Name of the file.</summary>
    public const string FileName = "site.yml";

    /// <summary>What the site is called.</summary>
    [Description("What the site is called.")]
    [MaxLength(40)]
    public required string Name { get; init; }

    /// <summary>The language its pages are written in.</summary>
    [Description("Language tag of the pages, such as en-GB.")]
    [MaxLength(20)]
    public string Language { get; init; } = "en-GB";

    /// <summary>Who writes it.</summary>
    [Description("Who writes the pages.")]
    public string Editors { get; init; } = "The editors";

    /// <summary>How to reach them.</summary>
    [Description("Address that reaches the editors: mailto: or https:. Shown under Found a mistake.")]
    public Located? Contact { get; init; }

    /// <summary>What it is about.</summary>
    [Description("What the site is about, as it stands in a sentence: 'muscle cramps'.")]
    [MaxLength(60)]
    public string Topic { get; init; } = "health";

    /// <summary>What people take it for.</summary>
    [Description("The harmless thing that a warning sign is more than: 'a cramp'.")]
    [MaxLength(40)]
    public string MoreThan { get; init; } = "something harmless";

    /// <summary>The same, for many of them.</summary>
    [Description("The same for many: 'Most cramps have none of them' begins with it.")]
    [MaxLength(60)]
    public string MostAreHarmless { get; init; } = "Most people have none of them.";

    /// <summary>Title of the home page.</summary>
    [Description("Title of the home page in tabs and lists of results.")]
    [MaxLength(80)]
    public string Title { get; init; } = "Health pages, with their sources";

    /// <summary>What search engines show of the home page.</summary>
    [Description("What search engines show of the home page.")]
    [MaxLength(200)]
    public string Description { get; init; } = "Plain answers with their sources, and the signs that mean it is more.";

    /// <summary>Heading of the home page.</summary>
    [Description("Heading of the home page.")]
    [MaxLength(60)]
    public string Heading { get; init; } = "Find out what it is and what helps.";

    /// <summary>The sentence below it.</summary>
    [Description("The sentence below the heading.")]
    [MaxLength(160)]
    public string Lede { get; init; } = "Plain answers with their sources, and the signs that mean it is more.";

    /// <summary>What somebody may type.</summary>
    [Description("What somebody may type, shown in the search box of the home page.")]
    [MaxLength(40)]
    public string Example { get; init; } = "What do you feel?";

    /// <summary>What people ask.</summary>
    [Description("What people ask most, and where it is answered; on the home page.")]
    public IReadOnlyList<SiteLink> Questions { get; init; } = [];

    /// <summary>The drawing on the home page.</summary>
    [Description("Name of the drawing on the home page, with links to places.")]
    public Located? Map { get; init; }

    /// <summary>Signs of the general advice.</summary>
    [Description("Warning signs of the general advice: home, errors, nothing found. Emergencies only.")]
    public IReadOnlyList<Located> GeneralSigns { get; init; } = [];

    /// <summary>Signs of the general note for the doctor.</summary>
    [Description("Warning signs to tick on the general note for the doctor.")]
    public IReadOnlyList<Located> NoteSigns { get; init; } = [];

    /// <summary>Name of the articles of kind condition.</summary>
    [Description("What articles of the kind 'condition' are called together.")]
    [MaxLength(40)]
    public string Conditions { get; init; } = "Conditions";

    /// <summary>Name of the articles of kind look-alike.</summary>
    [Description("What articles of the kind 'look-alike' are called together.")]
    [MaxLength(40)]
    public string LookAlikes { get; init; } = "Something else?";

    /// <summary>The last line of every page.</summary>
    [Description("The last line of every page, after the name: what the site does not do, and who pays.")]
    [MaxLength(200)]
    public string Footer { get; init; } = "informs; it does not diagnose.";

    /// <summary>The country its readers live in.</summary>
    [Description("Country code of most readers; its numbers stand first on the page of emergency numbers.")]
    public Located? Country { get; init; }

    /// <summary>The accent colour.</summary>
    [Description("Colour of links and buttons on light paper, such as #0b6b63.")]
    public Located? Colour { get; init; }

    /// <summary>The accent colour in the dark.</summary>
    [Description("The same on dark paper, such as #5cd0c3.")]
    public Located? ColourDark { get; init; }

    /// <summary>The mark beside the name.</summary>
    [Description("Path of the mark beside the name, as SVG draws it in a square of 24 by 24.")]
    [MaxLength(300)]
    public string? Logo { get; init; }

    /// <summary>The page for the middle of it.</summary>
    [Description("The page that takes a reader through a stretch right now; left out where the topic has none.")]
    public ReliefWords? Relief { get; init; }
}

/// <summary>Words that lead somewhere.</summary>
public sealed class SiteLink : ContentEntry
{
    /// <summary>The words.</summary>
    [Description("The words.")]
    [MaxLength(60)]
    public required string Question { get; init; }

    /// <summary>Where they lead.</summary>
    [Description("Address on this site, such as /calf-cramps#causes.")]
    public required Located Path { get; init; }
}

/// <summary>The page at <c>/now</c>: pick a muscle, stretch it, check the signs.</summary>
public sealed class ReliefWords : ContentEntry
{
    /// <summary>What the menu calls it.</summary>
    [Description("What the menu calls it.")]
    [MaxLength(16)]
    public required string Menu { get; init; }

    /// <summary>Its heading.</summary>
    [Description("Its heading, and the words that lead to it.")]
    [MaxLength(40)]
    public required string Title { get; init; }

    /// <summary>What it offers.</summary>
    [Description("What it offers, in a short sentence, on the home page.")]
    [MaxLength(60)]
    public required string Offers { get; init; }

    /// <summary>Title of the page when it goes on.</summary>
    [Description("Title of the page for when it goes on.")]
    [MaxLength(60)]
    public required string GoesOnTitle { get; init; }

    /// <summary>The sign that fits then.</summary>
    [Description("The warning sign that fits when it goes on.")]
    public Located? GoesOn { get; init; }

    /// <summary>The article whose standfirst leads in.</summary>
    [Description("The article whose standfirst leads into the page.")]
    public required Located Article { get; init; }

    /// <summary>What to do once it is over.</summary>
    [Description("Where it says what to do once it is over.")]
    public required Located Afterwards { get; init; }

    /// <summary>The treatment that says how long it lasts.</summary>
    [Description("The treatment whose words say what to expect afterwards.")]
    public Located? Aftercare { get; init; }

    /// <summary>Where a reader who is not sure goes.</summary>
    [Description("For a reader who is not sure that it is this.")]
    public SiteLink? Unsure { get; init; }

    /// <summary>Signs to check whatever the muscle.</summary>
    [Description("Warning signs to check when no muscle was picked.")]
    public required IReadOnlyList<Located> Signs { get; init; }

    /// <summary>The muscles to pick from.</summary>
    [Description("The muscles to pick from.")]
    public required IReadOnlyList<Muscle> Muscles { get; init; }
}

/// <summary>A muscle to pick.</summary>
public sealed class Muscle : ContentEntry
{
    /// <summary>Its name in the address.</summary>
    [Description("Its name in the address.")]
    public required Located Id { get; init; }

    /// <summary>What the button says.</summary>
    [Description("What the button says.")]
    [MaxLength(30)]
    public required string Name { get; init; }

    /// <summary>Heading of its page.</summary>
    [Description("Heading of its page.")]
    [MaxLength(50)]
    public required string Title { get; init; }

    /// <summary>Its stretches.</summary>
    [Description("Stretches that ease it, the one to begin with first.")]
    public required IReadOnlyList<Located> Stretches { get; init; }

    /// <summary>What to read afterwards.</summary>
    [Description("The article to read afterwards.")]
    public required Located Article { get; init; }

    /// <summary>Signs to check.</summary>
    [Description("Warning signs to check.")]
    public required IReadOnlyList<Located> Signs { get; init; }
}
