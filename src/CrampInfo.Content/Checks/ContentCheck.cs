namespace CrampInfo.Content.Checks;

/// <summary>What a check sees.</summary>
/// <param name="Library">Everything that was read.</param>
/// <param name="Slugs">The slugs of all article files, also of those that could not be read.</param>
/// <param name="Today">The day that review dates are compared with.</param>
/// <param name="Diagnostics">Where mistakes go.</param>
internal sealed record CheckContext(ContentLibrary Library, IReadOnlySet<string> Slugs, DateOnly Today, DiagnosticBag Diagnostics)
{
    /// <summary>Anchors of an article that was not read again; null when there is none, or nobody knows.</summary>
    public Func<string, IReadOnlySet<string>?> AnchorsOf { get; init; } = _ => null;
}

/// <summary>One rule that content is held to. A rule is one file here and one heading in <c>docs/content-rules.md</c>.</summary>
internal abstract class ContentCheck
{
    /// <summary>Every rule, in the order they run.</summary>
    public static IReadOnlyList<ContentCheck> All { get; } =
    [
        new TagCheck(),
        new ReferenceCheck(),
        new HeadingCheck(),
        new BlockCheck(),
        new CitationCheck(),
        new LinkCheck(),
        new MarkupCheck(),
        new LostWordCheck(),
        new PlaceholderCheck(),
        new SlugCheck(),
        new PublishedCheck(),
        new ReviewDateCheck(),
        new ChangeCheck(),
        new RedFlagCheck(),
        new UnlistedSignCheck(),
        new UncitedClaimCheck(),
        new UncitedDoseCheck(),
        new CitedLinkCheck(),
        new StopCheck(),
        new UnusedSourceCheck(),
        new RepeatedSourceCheck(),
        new ReadingGradeCheck(),
        new SentenceCheck(),
        new ParagraphCheck(),
        new SignGradeCheck(),
        new JargonCheck(),
        new SkinColourCheck(),
        new WordCheck(),
        new DoListCheck(),
        new WordLimitCheck(),
        new ArticleLengthCheck(),
        new SectionCheck(),
        new ListSizeCheck(),
        new StretchTimeCheck(),
        new VerdictCheck(),
        new SignLevelCheck(),
        new AgreedNumberCheck(),
        new SiteWordsCheck(),
        new PhoneNumberCheck(),
        new AlikeCheck(),
        new RepeatedTextCheck(),
        new CopiedTextCheck(),
        new ReachCheck(),
        new ShareCardCheck(),
        new LearnedCheck(),
    ];

    /// <summary>Looks at the whole library and reports what breaks the rule.</summary>
    public abstract void Run(CheckContext context);

    /// <summary>The beginning of a long text, for a message.</summary>
    protected static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>"Did you mean …?" when something known is near, else nothing.</summary>
    protected static string DidYouMean(string word, IEnumerable<string> known) => Yaml.YamlReader.DidYouMean(word, known);
}
