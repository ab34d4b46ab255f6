using CrampInfo.Content.Articles;
using CrampInfo.Content.Editorial;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Search;
using CrampInfo.Content.SharedData;
using CrampInfo.Content.Sharing;
using CrampInfo.Content.Tags;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Content;

/// <summary>Immutable: everything in the content folder that can be served, checked against each other.</summary>
public sealed class ContentLibrary
{
    private readonly Dictionary<string, Article> _articles;
    private readonly Dictionary<string, Treatment> _treatments;
    private readonly Dictionary<string, Stretch> _stretches;

    internal ContentLibrary(
        string hash,
        IReadOnlyList<Article> articles,
        IReadOnlyList<Tag> tags,
        IReadOnlyList<Source> sources,
        IReadOnlyList<RedFlagRule> redFlags,
        Recogniser recogniser,
        IReadOnlyList<Treatment> treatments,
        IReadOnlyList<Stretch> stretches,
        IReadOnlyList<GlossaryTerm> glossary,
        IReadOnlyList<EmergencyNumber> emergencyNumbers,
        IReadOnlyDictionary<string, string> drawings)
    {
        Hash = hash;
        Articles = articles;
        Tags = tags;
        Sources = sources;
        RedFlags = redFlags;
        Recogniser = recogniser;
        Treatments = treatments;
        Stretches = stretches;
        Glossary = glossary;
        EmergencyNumbers = emergencyNumbers;
        Drawings = drawings;
        _articles = articles.ToDictionary(a => a.Slug);
        _treatments = treatments.ToDictionary(t => t.Id.Value);
        _stretches = stretches.ToDictionary(s => s.Id.Value);
        GlossaryForms = [.. glossary
            .SelectMany(t => t.Also.Append(t.Term).Select(form => (Form: form, Term: t)))
            .OrderByDescending(f => f.Form.Length)];
    }

    /// <summary>Changes whenever any file of the folder does.</summary>
    public string Hash { get; }

    /// <summary>Articles by slug order.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The closed list of tags.</summary>
    public IReadOnlyList<Tag> Tags { get; }

    /// <summary>The bibliography.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The warning signs.</summary>
    public IReadOnlyList<RedFlagRule> RedFlags { get; }

    /// <summary>Recognises the warning signs that words speak of.</summary>
    public Recogniser Recogniser { get; }

    /// <summary>How words are read, by search and recogniser alike.</summary>
    public Words.Language Language { get; internal init; } = new(WordForms.Empty, [], DenialWords.None);

    /// <summary>The same reading of words with another vocabulary; for learning.</summary>
    public Func<IEnumerable<string>, Words.Language> LanguageWith { get; internal init; } = v => new(WordForms.Empty, v, DenialWords.None);

    /// <summary>What the recogniser learns from; null when it was not read.</summary>
    public SignExamples? Examples { get; internal init; }

    /// <summary>The verdicts on treatments.</summary>
    public IReadOnlyList<Treatment> Treatments { get; }

    /// <summary>The stretches.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>Medical words in plain words.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; }

    /// <summary>Whom to call, by country.</summary>
    public IReadOnlyList<EmergencyNumber> EmergencyNumbers { get; }

    /// <summary>Line figures by name, as SVG.</summary>
    public IReadOnlyDictionary<string, string> Drawings { get; }

    /// <summary>What the search knows about words.</summary>
    public SearchWords SearchWords { get; internal init; } = SearchWords.None;

    /// <summary>The words and limits of the editorial rules; null when the folder has none that can be read.</summary>
    public EditorialRules? Editorial { get; init; }

    /// <summary>What each share card was drawn from; null when the folder has no cards.</summary>
    public IReadOnlyList<ShareCard>? ShareCards { get; internal init; }

    /// <summary>Every address and anchor that was ever published; null when the folder keeps no ledger.</summary>
    public IReadOnlyList<PublishedPage>? Published { get; internal init; }

    /// <summary>All forms of glossary terms, the longest first, so that "deep vein thrombosis" wins over "vein".</summary>
    internal IReadOnlyList<(string Form, GlossaryTerm Term)> GlossaryForms { get; }

    /// <summary>The article at a slug; null when there is none.</summary>
    public Article? Find(string slug) => _articles.GetValueOrDefault(slug);

    /// <summary>
    /// The sign that stands for an article wherever there is room for one: the first of the most serious level, which is also
    /// the first that its page shows. Null when there is no such article, or it has no sign.
    /// </summary>
    public RedFlagRule? FirstSign(string slug) =>
        Find(slug)?.FrontMatter.WarningSigns.Select(s => RedFlags.FirstOrDefault(r => r.Id == s.Value)).OfType<RedFlagRule>().MinBy(r => r.Level);

    /// <summary>A treatment's verdict; null when there is none.</summary>
    public Treatment? Treatment(string id) => _treatments.GetValueOrDefault(id);

    /// <summary>A stretch; null when there is none.</summary>
    public Stretch? Stretch(string id) => _stretches.GetValueOrDefault(id);

    /// <summary>A drawing's SVG; null when there is none.</summary>
    public string? Drawing(string name) => Drawings.GetValueOrDefault(name);

    /// <summary>Renders one article for readers.</summary>
    public RenderedArticle Render(Article article) => new ArticleRenderer(this).Render(article);

    /// <summary>The part of the library that can be served.</summary>
    internal ContentLibrary Without(DiagnosticBag diagnostics)
    {
        var keptOff = diagnostics.FilesWith(d => d.KeepsOff);
        return With([.. Articles.Where(a => !keptOff.Contains(a.File))]);
    }

    /// <summary>The same library with other articles.</summary>
    internal ContentLibrary With(IReadOnlyList<Article> articles) => new(
        Hash,
        articles,
        Tags,
        Sources,
        // A sign that could be read is never left out: a page without its warning is worse than a warning with a mistake.
        RedFlags,
        Recogniser,
        Treatments,
        Stretches,
        Glossary,
        EmergencyNumbers,
        Drawings)
    {
        SearchWords = SearchWords,
        Editorial = Editorial,
        ShareCards = ShareCards,
        Published = Published,
        Language = Language,
        LanguageWith = LanguageWith,
        Examples = Examples,
    };
}
