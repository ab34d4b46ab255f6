namespace CrampInfo.Content.Checks;

/// <summary>
/// Every code that a diagnostic can have, with the rule in one line. A code that is not here is a bug: it would have no
/// words in docs/content-rules.md and no example among the tests.
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>The codes in the order of docs/content-rules.md.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        // Files and folders
        ["missing-folder"] = "The content folder exists.",
        ["missing-file"] = "The content folder has every data file.",
        ["not-text"] = "Content files are text in UTF-8.",
        ["unreadable"] = "Content files can be read.",
        ["foreign-file"] = "Content files lie in the content folder.",
        ["too-long"] = "Files and texts are no longer than their place.",
        ["bad-slug"] = "A file name of an article can be an address.",
        ["duplicate-slug"] = "An address belongs to one article.",
        ["former-slug"] = "A former address leads to one article and hides none.",
        ["published-address"] = "Published addresses and anchors lead somewhere for ever.",

        // YAML
        ["no-front-matter"] = "An article begins with its front matter.",
        ["bad-yaml"] = "YAML can be parsed.",
        ["unknown-key"] = "Keys are those of the content model.",
        ["missing-key"] = "Required keys are there.",
        ["repeated-key"] = "A key stands once.",
        ["key-order"] = "Keys have one order in every file.",
        ["wrong-type"] = "Values are of the kind that their key takes.",
        ["unknown-value"] = "Values of a closed list are on it.",
        ["bad-date"] = "Dates are written year-month-day.",
        ["bad-pattern"] = "Patterns can be read.",
        ["bad-colour"] = "The site's own colours are colours, and can be read.",
        ["duplicate-id"] = "An id or anchor names one thing.",

        // References
        ["unknown-tag"] = "Tags are on the closed list.",
        ["wrong-tag-group"] = "Each list takes tags of its own group.",
        ["unused-tag"] = "Every tag is used.",
        ["unknown-sign"] = "Warning signs that are named exist.",
        ["unseen-sign"] = "Every warning sign is shown by an article.",
        ["unlisted-sign"] = "A page that speaks of an emergency shows its card.",
        ["never-miss"] = "Emergencies have phrases that are never missed, long enough to mean one thing.",
        ["sign-lines"] = "A card has at most five lines.",
        ["sign-voices"] = "A sign says how people say it.",
        ["stale-learning"] = "What was learned was learned from the examples as they are.",
        ["unknown-source"] = "Sources that are cited are in the bibliography.",
        ["unknown-slug"] = "Articles that are named exist.",
        ["unknown-treatment"] = "Treatments that are drawn exist.",
        ["unknown-stretch"] = "Stretches that are drawn exist.",
        ["unknown-drawing"] = "Drawings that are shown exist.",
        ["dead-link"] = "Links lead to a page.",
        ["dead-anchor"] = "Links to a section lead to a section.",
        ["bad-scheme"] = "Links begin with /, #, https:, mailto: or tel:.",

        // Markdown
        ["bad-markdown"] = "The body can be parsed.",
        ["raw-html"] = "Bodies hold no HTML.",
        ["image"] = "Pictures are drawings of the content folder.",
        ["image-alt"] = "Pictures have a text alternative.",
        ["attributes"] = "Only headings carry attributes, and only an id.",
        ["unknown-block"] = "::: blocks are those that the site can draw.",
        ["unknown-markdown"] = "Bodies hold only the Markdown that the site draws.",
        ["unclosed-block"] = "Every ::: block is closed.",
        ["lost-words"] = "Every word of a body is shown.",
        ["placeholder"] = "Everything is written.",
        ["heading-id"] = "Every heading has a lasting anchor.",
        ["heading-level"] = "Headings are ## and ###, in order.",
        ["drawing"] = "Drawings are small, harmless and described.",

        // Evidence
        ["uncited-claim"] = "What states something cites its source.",
        ["uncited-dose"] = "An amount to take is followed by the source that gives it.",
        ["cited-link"] = "A link to a page of the site cites nothing.",
        ["stop-source"] = "Who is told to stop something is told so by a source that says it.",
        ["stop-exceptions"] = "Who is told to stop no medicine hears when that does not hold.",
        ["unused-source"] = "The bibliography holds what is cited.",
        ["repeated-source"] = "A document stands in the bibliography once.",
        ["review-date"] = "Claims are compared with their sources at least every three years.",
        ["review-due"] = "The review is not due yet.",
        ["unrecorded-change"] = "No claim changes in silence.",
        ["review-overdue"] = "No review is overdue by more than 180 days.",

        // One truth
        ["verdict-words"] = "A verdict's words agree with its value.",
        ["evidence-source"] = "Strong evidence rests on trials or guidelines.",
        ["second-verdict"] = "No article has a verdict of its own on a treatment.",
        ["stretch-time"] = "Words about holding agree with the stretch that is drawn.",
        ["two-numbers"] = "A shared number has one value.",
        ["sign-level"] = "A card's call to action fits its level.",
        ["sign-twice"] = "A sign has one level.",
        ["phone-number"] = "Numbers to call come from the list by country.",
        ["repeated-text"] = "What pages share lives in a data file.",
        ["copied-text"] = "Sentences are written afresh.",
        ["alike"] = "No two titles or summaries say the same.",

        // Plain words
        ["reading-grade"] = "Articles can be read by an eleven-year-old.",
        ["library-grade"] = "So can the library as a whole.",
        ["sign-grade"] = "Warning signs are easier still.",
        ["long-sentence"] = "Sentences have at most 20 words.",
        ["long-paragraph"] = "Paragraphs have at most 3 sentences.",
        ["word-limit"] = "Texts of cells, cards and notes are short.",
        ["jargon"] = "Medical words have plain words beside them.",
        ["skin-colour"] = "Colours of skin are described for brown and black skin too.",
        ["vague-chance"] = "Chance is a count, not an adverb.",
        ["banned-word"] = "Words neither belittle nor presume.",
        ["promise"] = "Nothing is promised.",
        ["do-list"] = "Do and do-not lines begin with their verb.",

        // Structure
        ["lead"] = "The answer comes first.",
        ["missing-section"] = "Every article says when to get help.",
        ["section-order"] = "Sections stand in one order everywhere.",
        ["article-length"] = "Articles are as long as their kind asks.",
        ["list-size"] = "Lists of the front matter are neither bare nor endless.",
        ["red-flag-heading"] = "A card's heading ends 'if:'.",
        ["no-section"] = "Every article is filed under a section.",
        ["unreachable"] = "Every article is three clicks from home.",
        ["few-links"] = "Every article leads on.",
        ["few-links-in"] = "Every article is led to.",
        ["stale-card"] = "A shared link shows the article's words of today.",
    };

    /// <summary>
    /// Codes of what cannot be served: it could not be read, or names what is not there, so a page would lack a part of it, or it
    /// would do harm. All others are matters of editing: they fail <c>check</c>, and the page is served.
    /// </summary>
    public static IReadOnlySet<string> Stopping { get; } = new HashSet<string>
    {
        "missing-folder", "missing-file", "not-text", "unreadable", "foreign-file", "bad-slug", "duplicate-slug",
        "no-front-matter", "bad-yaml", "unknown-key", "missing-key", "repeated-key", "wrong-type", "unknown-value", "bad-date",
            "bad-pattern", "duplicate-id",
        "unknown-tag", "unknown-sign", "never-miss", "sign-lines", "sign-voices", "unknown-treatment", "unknown-stretch", "unknown-drawing",
        "bad-scheme", "bad-markdown", "raw-html", "image", "attributes", "unknown-block", "unknown-markdown", "unclosed-block",
            "lost-words",
        "placeholder", "heading-id", "drawing",
    };

    /// <summary>
    /// Codes of rules that compare the whole library: known after a whole bake and in <c>check</c>, kept as they were between.
    /// </summary>
    internal static IReadOnlySet<string> OfWholeLibrary { get; } = new HashSet<string>
    {
        "former-slug", "unused-tag", "unseen-sign", "unused-source", "two-numbers", "sign-twice", "repeated-text", "copied-text", "alike",
            "library-grade",
        "published-address", "no-section", "unreachable", "few-links", "few-links-in", "stale-card",
    };
}
