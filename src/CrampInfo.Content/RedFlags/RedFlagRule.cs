using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.RedFlags;

/// <summary>
/// One warning sign of <c>content/red-flags/&lt;id&gt;.yml</c>: rule, wording, source and proof in one file that a clinician can
/// read, question and sign. Articles name it by id and can never reword it, so a sign has one wording and one level everywhere.
/// </summary>
public sealed class RedFlagRule : ContentEntry
{
    /// <summary>The file name without its ending; the sign's name in articles, addresses and the API.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Short neutral name for lists.</summary>
    [Description("Short neutral name for lists, such as 'Blood clot in a leg vein'.")]
    [MaxLength(70)]
    public required string Title { get; init; }

    /// <summary>How soon to get help.</summary>
    [Description("How soon to get help: emergency (now), urgent (today) or soon (book).")]
    public required CareLevel Level { get; init; }

    /// <summary>Its place among the signs of its level: where a person may die within minutes comes first.</summary>
    [Description("Place among the signs of its level when several are shown, 1 first; those without one come after.")]
    public int? Rank { get; init; }

    /// <summary>Heading of the card: one call to action ending "if:".</summary>
    [Description("Heading of the card: one call to action that ends 'if:'.")]
    [MaxLength(90)]
    public required string Heading { get; init; }

    /// <summary>The most telling signs in one line that completes the heading.</summary>
    [Description("The most telling signs in one line that completes the heading; used in strips, feeds and link previews.")]
    [MaxLength(120)]
    public required string Short { get; init; }

    /// <summary>What a person can see or feel.</summary>
    [Description("What a person can see or feel, each completing the heading.")]
    public required IReadOnlyList<RedFlagSign> Signs { get; init; }

    /// <summary>Which signs together raise the warning.</summary>
    [Description("Which signs together raise the warning: any-of and all-of over the signs' keys.")]
    public required SignCondition When { get; init; }

    /// <summary>Ways to say that raise the warning as a whole.</summary>
    [Description("Ways of saying it that raise the warning at once, such as its name; in the pattern language.")]
    public IReadOnlyList<Located> Phrases { get; init; } = [];

    /// <summary>What holds the warning back in a sentence.</summary>
    [Description("Patterns that hold the warning back in the sentence they stand in (in the whole text when joined with '&&').")]
    public IReadOnlyList<Located> Not { get; init; } = [];

    /// <summary>Whether it is raised even when it is over.</summary>
    [Description("true when the sign still counts after it has gone again, as a stroke does.")]
    public bool EvenIfSettled { get; init; }

    /// <summary>Whether its words are a number or a time, which likeness cannot weigh and so never holds back.</summary>
    [Description("true when its words are a number or a time, such as ten minutes: likeness to harmless texts never holds it back.")]
    public bool Counted { get; init; }

    /// <summary>One sentence that says why it matters.</summary>
    [Description("One 'because' sentence of at most 20 words that says why it matters.")]
    [MaxLength(200)]
    public required string Why { get; init; }

    /// <summary>What to do, in one to three short sentences.</summary>
    [Description("What to do, in one to three short sentences.")]
    [MaxLength(330)]
    public required string Do { get; init; }

    /// <summary>The article that explains it.</summary>
    [Description("Slug of the article that explains it.")]
    public required Located Article { get; init; }

    /// <summary>Where the sign was read.</summary>
    [Description("Ids of the sources in which the signs were read.")]
    public required IReadOnlyList<Located> Sources { get; init; }

    /// <summary>Searches that must and must not raise it.</summary>
    [Description("Searches that must raise it (shows-on) and look-alikes that must not (not-on); each is a test.")]
    public required RedFlagExamples Examples { get; init; }

    /// <summary>When the wording was last compared with its sources.</summary>
    [Description("When the wording was last compared with its sources.")]
    public required DateOnly Checked { get; init; }
}
