using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Content.Sharing;
using CrampInfo.Content.Tags;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content;

/// <summary>Immutable: everything that the articles of a library share, checked against each other.</summary>
public record LibraryData
{
    private static readonly Words.Language Wordless = new(WordForms.Empty, [], DenialWords.None);

    /// <summary>The closed list of tags.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The bibliography.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The warning signs, most serious first.</summary>
    public IReadOnlyList<RedFlagRule> RedFlags { get; init; } = [];

    /// <summary>Recognises the warning signs that words speak of.</summary>
    public Recogniser Recogniser
    {
        get => RecogniserLater.Value;
        init => RecogniserLater = new(value);
    }

    /// <summary>The recogniser, put together when it is first asked: a start should not wait for it.</summary>
    internal Lazy<Recogniser> RecogniserLater { get; init; } = new(() => RedFlagLoader.RecogniserOf([], Wordless, null));

    /// <summary>How words are read, by search and recogniser alike; for learning, and not kept in a site's file.</summary>
    public Words.Language Language { get; init; } = Wordless;

    /// <summary>How people say that something is not so.</summary>
    public DenialWords Denials { get; init; } = DenialWords.None;

    /// <summary>The same reading of words with another vocabulary; for learning.</summary>
    public Func<IEnumerable<string>, Words.Language> LanguageWith { get; init; } = v => new(WordForms.Empty, v, DenialWords.None);

    /// <summary>What the recogniser learns from; null when it was not read.</summary>
    public SignExamples? Examples { get; init; }

    /// <summary>The verdicts on treatments.</summary>
    public IReadOnlyList<Treatment> Treatments { get; init; } = [];

    /// <summary>The stretches.</summary>
    public IReadOnlyList<Stretch> Stretches { get; init; } = [];

    /// <summary>Medical words in plain words.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>What a clinician must decide.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions { get; init; } = [];

    /// <summary>Whom to call, by country.</summary>
    public IReadOnlyList<EmergencyNumber> EmergencyNumbers { get; init; } = [];

    /// <summary>Line figures by name, as SVG.</summary>
    public IReadOnlyDictionary<string, string> Drawings { get; init; } = new Dictionary<string, string>();

    /// <summary>What the search knows about words.</summary>
    public SearchWords SearchWords
    {
        get => SearchWordsLater.Value;
        init => SearchWordsLater = new(value);
    }

    /// <summary>What the search knows about words, read when it is first asked.</summary>
    internal Lazy<SearchWords> SearchWordsLater { get; init; } = new(SearchWords.None);

    /// <summary>The words and limits of the editorial rules; null when the folder has none that can be read.</summary>
    public EditorialRules? Editorial { get; init; }

    /// <summary>The site's own words and look.</summary>
    public SiteWords SiteWords { get; init; } = SiteWords.Plain;

    /// <summary>What the editors say of themselves, in parts; the first, without a heading, leads in.</summary>
    public IReadOnlyList<RenderedSection> About { get; init; } = [];

    /// <summary>The same as it was written, for checks.</summary>
    internal AboutText? AboutText { get; init; }

    /// <summary>
    /// Fingerprints of the texts that the content was written from; null when the folder has none, or they were not read.
    /// </summary>
    public EvidencePrints? Evidence { get; init; }

    /// <summary>What each share card was drawn from; null when the folder has no cards.</summary>
    public IReadOnlyList<ShareCard>? ShareCards { get; init; }

    /// <summary>Every address and anchor that was ever published; null when the folder keeps no ledger.</summary>
    public IReadOnlyList<PublishedPage>? Published { get; init; }

    /// <summary>A tag; null when there is none.</summary>
    public Tag? Tag(string id) => Tags.FirstOrDefault(t => t.Id.Value == id);

    /// <summary>A document of the bibliography; null when there is none.</summary>
    public Source? Source(string id) => Sources.FirstOrDefault(s => s.Id.Value == id);

    /// <summary>A warning sign; null when there is none.</summary>
    public RedFlagRule? RedFlag(string id) => RedFlags.FirstOrDefault(r => r.Id == id);

    /// <summary>
    /// The sign that stands for an article wherever there is room for one: the first of the most serious level, which is also
    /// the first that its page shows. Null when it has none.
    /// </summary>
    public RedFlagRule? FirstSign(ArticleFrontMatter front) =>
        front.WarningSigns.Select(s => RedFlag(s.Value)).OfType<RedFlagRule>().MinBy(r => r.Level);

    /// <summary>A treatment's verdict; null when there is none.</summary>
    public Treatment? Treatment(string id) => Treatments.FirstOrDefault(t => t.Id.Value == id);

    /// <summary>A stretch; null when there is none.</summary>
    public Stretch? Stretch(string id) => Stretches.FirstOrDefault(s => s.Id.Value == id);

    /// <summary>A drawing's SVG; null when there is none.</summary>
    public string? Drawing(string name) => Drawings.GetValueOrDefault(name);
}
