using System.ComponentModel;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Editorial;

/// <summary>
/// What <c>content/editorial.yml</c> holds: the words and limits that the editorial rules look for, so that an editor can
/// add one without touching code.
/// </summary>
public sealed class EditorialRules : ContentEntry
{
    /// <summary>Medical words that need plain words beside them.</summary>
    [Description("Medical words that need plain words beside them, each with what to write instead or as well.")]
    public required IReadOnlyList<JargonWord> Jargon { get; init; }

    /// <summary>Endings that give medical words away.</summary>
    [Description("Endings that give a medical word away, such as 'aemia'.")]
    public required IReadOnlyList<string> JargonEndings { get; init; }

    /// <summary>Everyday words with such an ending.</summary>
    [Description("Everyday words that have such an ending and are no jargon.")]
    public required IReadOnlyList<string> NotJargon { get; init; }

    /// <summary>Words for chance that say nothing.</summary>
    [Description("Words for chance that every reader takes differently; write a count, or say that nobody has counted.")]
    public required IReadOnlyList<string> VagueChance { get; init; }

    /// <summary>Words that belittle or presume.</summary>
    [Description("Words that belittle what a reader feels, or presume to know what they have.")]
    public required IReadOnlyList<string> BannedWords { get; init; }

    /// <summary>Words that promise.</summary>
    [Description("Words that promise more than any treatment can hold.")]
    public required IReadOnlyList<string> Promises { get; init; }

    /// <summary>Colours that skin is said to turn.</summary>
    [Description("Colours that skin is said to turn, and that look different on brown and black skin.")]
    public required IReadOnlyList<string> SkinColours { get; init; }

    /// <summary>Places where such a colour is one of the skin.</summary>
    [Description("Words that make such a colour one of the skin.")]
    public required IReadOnlyList<string> SkinPlaces { get; init; }

    /// <summary>Verbs that a "Do" line may begin with.</summary>
    [Description("Verbs that a line of a '::: do' list and a step of a stretch may begin with, in lower case.")]
    public required IReadOnlyList<string> DoVerbs { get; init; }

    /// <summary>Numbers that have one value everywhere.</summary>
    [Description("Numbers that many articles state and that have one value everywhere.")]
    public required IReadOnlyList<AgreedNumber> Numbers { get; init; }

    /// <summary>Phrases that anybody would use.</summary>
    [Description("Runs of words that may stand in an evidence text as well, because nobody would say it otherwise; lower case, no commas.")]
    public IReadOnlyList<string> StockPhrases { get; init; } = [];

    /// <summary>Medicines that must be stopped at certain signs.</summary>
    [Description("Medicines that a page names together when it says in general that no medicine must be stopped.")]
    public IReadOnlyList<string> StopExceptions { get; init; } = [];

    /// <summary>How long articles are.</summary>
    [Description("How long articles are, by kind; an entry that names articles goes before one of their kind.")]
    public required IReadOnlyList<ArticleLength> Lengths { get; init; }
}

/// <summary>A medical word and its plain words.</summary>
public sealed class JargonWord : ContentEntry
{
    /// <summary>The medical word.</summary>
    [Description("The medical word, in lower case; its plural in s is found too.")]
    public required string Word { get; init; }

    /// <summary>What to write.</summary>
    [Description("The plain words to write instead, or before it.")]
    public required string Plain { get; init; }
}

/// <summary>A number that has one value everywhere.</summary>
public sealed class AgreedNumber : ContentEntry
{
    /// <summary>What the number says.</summary>
    [Description("What the number says, for the message.")]
    public required string About { get; init; }

    /// <summary>Where it stands in a sentence.</summary>
    [Description("A regular expression that finds it in a sentence; its first group is the number.")]
    public required Located Pattern { get; init; }

    /// <summary>Its value.</summary>
    [Description("Its value, in every spelling that may be written.")]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>How many words an article may have.</summary>
public sealed class ArticleLength : ContentEntry
{
    /// <summary>The kind of article.</summary>
    [Description("The kind of article; leave it out to name articles.")]
    public ArticleKind? Kind { get; init; }

    /// <summary>The articles.</summary>
    [Description("Slugs of the articles; leave it out for all of a kind.")]
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>The least.</summary>
    [Description("The fewest words.")]
    public required int From { get; init; }

    /// <summary>The most.</summary>
    [Description("The most words.")]
    public required int To { get; init; }
}
