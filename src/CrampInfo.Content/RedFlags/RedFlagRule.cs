using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags;

/// <summary>
/// One warning sign of <c>content/red-flags/&lt;id&gt;.yml</c>: wording, sources and how people say it, in one file that a
/// clinician can read, question and sign in a minute. Articles name it by id and can never reword it, so a sign has one wording and one
/// level everywhere.
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

    /// <summary>Heading of the card: one call to action ending "if:".</summary>
    [Description("Heading of the card: one call to action that ends 'if:'.")]
    [MaxLength(90)]
    public required string Heading { get; init; }

    /// <summary>The most telling signs in one line that completes the heading.</summary>
    [Description("The most telling signs in one line that completes the heading; used in strips, feeds and link previews.")]
    [MaxLength(120)]
    public required string Short { get; init; }

    /// <summary>What a person can see or feel, as the card lists it.</summary>
    [Description("What a person can see or feel, one thing a line, each completing the heading; at most five lines of at most 20 words.")]
    public required IReadOnlyList<Located> Lines { get; init; }

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

    /// <summary>Phrases that must never be missed.</summary>
    [Description("Plain phrases of an emergency, each of which raises the sign wherever it stands unless that very phrase is denied.")]
    public IReadOnlyList<Located> NeverMiss { get; init; } = [];

    /// <summary>How people say it.</summary>
    [Description(
        "Plain sentences of how people say it, at least 15 in different voices; the recogniser learns from them, and each is a test.")]
    public required IReadOnlyList<Located> Says { get; init; }

    /// <summary>What looks alike and is harmless.</summary>
    [Description("Plain sentences that look alike and are harmless, at least 8; the recogniser learns from them, and each is a test.")]
    public required IReadOnlyList<Located> NotThis { get; init; }

    /// <summary>When the wording was last compared with its sources.</summary>
    [Description("When the wording was last compared with its sources.")]
    public required DateOnly Checked { get; init; }
}
