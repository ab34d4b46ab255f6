using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.RedFlags;

namespace CrampInfo.Content;

/// <summary>Immutable: articles as their authors wrote them, with everything that they share.</summary>
public sealed record ContentLibrary : LibraryData
{
    private readonly IReadOnlyList<Article> _articles = [];
    private readonly Dictionary<string, Article> _bySlug = [];

    /// <summary>A library of what articles share, without articles.</summary>
    public ContentLibrary(LibraryData data) : base(data)
    {
        SourcesById = data.Sources.ToDictionary(s => s.Id.Value);
        // All forms of terms, the longest first, so that "deep vein thrombosis" wins over "vein".
        GlossaryForms = [.. data.Glossary.SelectMany(t => t.Also.Append(t.Term).Select(form => (Form: form, Term: t)))
            .OrderByDescending(f => f.Form.Length)];
    }

    /// <summary>Articles by slug order.</summary>
    public IReadOnlyList<Article> Articles
    {
        get => _articles;
        init
        {
            _articles = value;
            _bySlug = value.ToDictionary(a => a.Slug);
            Slugs = _bySlug.Keys.ToHashSet();
        }
    }

    /// <summary>Addresses of all articles of the site, also of those that were not read again.</summary>
    public IReadOnlySet<string> Slugs { get; init; } = new HashSet<string>();

    /// <summary>The bibliography by id.</summary>
    internal IReadOnlyDictionary<string, Source> SourcesById { get; }

    /// <summary>All forms of glossary terms, the longest first.</summary>
    internal IReadOnlyList<(string Form, GlossaryTerm Term)> GlossaryForms { get; }

    /// <summary>The article at a slug; null when there is none.</summary>
    public Article? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The <see cref="LibraryData.FirstSign"/> of an article; null when there is no such article, or it has no sign.</summary>
    public RedFlagRule? FirstSign(string slug) => Find(slug) is { } article ? FirstSign(article.FrontMatter) : null;

    /// <summary>Renders one article for readers.</summary>
    public RenderedArticle Render(Article article) => new ArticleRenderer(this).Render(article);
}
