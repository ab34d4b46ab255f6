using System.ComponentModel;
using CrampInfo.Catalog;
using CrampInfo.Catalog.Search;
using CrampInfo.Content.Articles;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;
using CrampInfo.Web.Pages;
using CrampInfo.Web.RedFlags;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrampInfo.Web.Api;

/// <summary>A warning sign that the words of a search speak of.</summary>
/// <param name="Id">The sign.</param>
/// <param name="Level">emergency, urgent or soon.</param>
/// <param name="Heading">The call to action.</param>
/// <param name="Because">The words that raised it.</param>
internal sealed record ApiBanner(string Id, string Level, string Heading, IReadOnlyList<string> Because);

/// <summary>An article that was found.</summary>
internal sealed record ApiResult(string Slug, string Title, string Url, string Summary, string Kind, string? Section, string? Snippet,
    IReadOnlyList<string> Why);

/// <summary>What a search found.</summary>
internal sealed record ApiSearch(string Query, string? Corrected, string? Note, bool NothingMatched, IReadOnlyList<ApiBanner> Banners,
    IReadOnlyList<ApiResult> Results);

/// <summary>A suggestion while typing; its address is a path of this site, so that a browser keeps to the connection it has.</summary>
internal sealed record ApiSuggestion(string Text, string Kind, string Url);

/// <summary>Suggestions, with the warning signs that the words speak of.</summary>
internal sealed record ApiSuggestions(IReadOnlyList<ApiSuggestion> Suggestions, IReadOnlyList<ApiBanner> Banners);

/// <summary>An article in a list.</summary>
internal sealed record ApiArticle(string Slug, string Title, string Url, string Summary, string Kind, DateOnly Checked);

/// <summary>A part of an article.</summary>
internal sealed record ApiSection(string Anchor, string Title, string Html);

/// <summary>A source of an article.</summary>
internal sealed record ApiSource(int Number, string Id, string Title, string Publisher, int? Year, string Url, string Read);

/// <summary>A whole article.</summary>
internal sealed record ApiWholeArticle(ApiArticle Article, DateOnly ReviewDue, string? Reviewer, IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> Tags, IReadOnlyList<ApiBanner> WarningSigns, IReadOnlyList<ApiSection> Sections,
    IReadOnlyList<ApiSource> Sources, IReadOnlyList<string> Related);

/// <summary>Whom to call in one country.</summary>
internal sealed record ApiNumbers(string Country, string Name, IReadOnlyList<string> Emergency, IReadOnlyList<ApiLine> Advice,
    IReadOnlyList<ApiLine> Crisis, string Confidence);

/// <summary>An advice line.</summary>
internal sealed record ApiLine(string Number, string Name);

/// <summary>The reading API: search, suggestions, articles, emergency numbers.</summary>
internal static class ArticleApi
{
    /// <summary>Longer texts are refused; a reader's own words are far shorter.</summary>
    public const int MaxQuery = 2000;

    /// <summary>Maps it below <c>/api</c>.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/search", Search).WithName("search").WithSummary("Search by symptom, in the reader's own words.").ProducesProblem(400);
        api.MapGet("/suggest", Suggest).WithName("suggest").WithSummary("Suggestions while typing; each leads to results.")
            .Produces<ApiSuggestions>().ProducesProblem(400);
        api.MapGet("/articles", Articles).WithName("articles").WithSummary("All articles by title.");
        api.MapGet("/articles/{slug}", Article).WithName("article").WithSummary("One article with its sections, sources and warning signs.")
            .ProducesProblem(404);
        api.MapGet("/emergency-numbers", Numbers).WithName("emergency-numbers").WithSummary("Whom to call, by country.");
    }

    private static Results<Ok<ApiSearch>, ProblemHttpResult> Search(
        [Description("The words; at most 2,000 characters.")] string? q,
        [Description("Only this kind: condition, cause, look-alike, treatment, prevention or guide.")] string? kind,
        [Description("Only articles about this body part.")] string? part,
        [Description("Only articles about these people.")] string? who,
        Site site,
        RedFlagAdvisor advisor,
        SiteAddress address,
        ILogger<ApiSearch> log)
    {
        if ((Problem(q) ?? Unknown("kind", kind, Enum.GetValues<ArticleKind>().Select(k => k.Kebab()))
            ?? Unknown("part", part, Tags(TagGroup.BodyPart)) ?? Unknown("who", who, Tags(TagGroup.Who))) is { } problem)
            return problem;
        var found = site.Search.Search(q!, SearchFilters.From(kind, part, who));
        return TypedResults.Ok(new ApiSearch(
            found.Query,
            found.CorrectedQuery,
            found.OffTopic,
            found.NothingMatched,
            Banners(advisor, q!, log),
            [.. found.Top.Concat(found.Rest).Select(r => new ApiResult(
                r.Slug, r.Title, address.Of("/" + r.Slug), r.Summary, r.Kind.Kebab(), r.Section?.Anchor,
                r.Section is { } section ? string.Concat(section.Snippet.Select(p => p.Text)) : null, r.Why))]));

        IEnumerable<string> Tags(TagGroup group) => site.Data.Tags.Where(t => t.Group == group).Select(t => t.Id.Value);
    }

    private static IResult Suggest(
        [Description("What was typed so far; at most 2,000 characters.")] string? q,
        [Description("opensearch for the browser's own search box.")] string? format,
        Site site,
        RedFlagAdvisor advisor,
        HttpRequest request,
        ILogger<ApiSearch> log)
    {
        if (q is { Length: > MaxQuery })
            return TooLong();
        var suggestions = site.Search.Suggest(q ?? "");
        if (format == "opensearch")
            return TypedResults.Json(new object[] { q ?? "", suggestions.Select(s => s.Text).ToArray() },
                contentType: "application/x-suggestions+json");
        return TypedResults.Ok(new ApiSuggestions(
            [.. suggestions.Select(s => s.Kind == SuggestionKind.Article
                ? new ApiSuggestion(s.Text, "article", $"{request.PathBase}/{s.Slug}")
                : new ApiSuggestion(s.Text, s.Kind == SuggestionKind.LayWords ? "word" : "symptom",
                    $"{request.PathBase}/search?q={Uri.EscapeDataString(s.Text)}"))],
            Banners(advisor, q ?? "", log)));
    }

    private static Ok<IReadOnlyList<ApiArticle>> Articles(Site site, SiteAddress address) =>
        TypedResults.Ok<IReadOnlyList<ApiArticle>>([.. site.Articles.OrderBy(a => a.Front.Title, StringComparer.OrdinalIgnoreCase)
            .Select(a => View(a.Slug, a.Front, address))]);

    private static Results<Ok<ApiWholeArticle>, ProblemHttpResult> Article(string slug, Site site, SiteAddress address)
    {
        if (site.Find(slug) is not { } article)
        {
            var now = site.FindFormer(slug);
            return TypedResults.Problem(now is null ? "There is no article at that slug; /api/articles lists them all."
                : $"The article is now at '{now}'.", statusCode: 404, title: "No such article");
        }

        return TypedResults.Ok(new ApiWholeArticle(
            View(article.Slug, article.Front, address),
            article.Front.ReviewDue,
            article.Front.Reviewer is { } reviewer ? $"{reviewer.Name}, {reviewer.Role}" : null,
            article.Front.OtherNames,
            [.. article.Tags.Select(t => t.Id.Value)],
            [.. article.Front.WarningSigns.Select(s => site.Data.RedFlag(s.Value)).OfType<RedFlagRule>()
                .Select(r => new ApiBanner(r.Id, r.Level.Kebab(), r.Heading, [r.Short]))],
            [.. article.Sections.Where(s => s.Id != RenderedSection.Brief).Select(s => new ApiSection(s.Id, s.Title, s.Html.Value))],
            [.. article.Sources.Select((s, i) =>
                new ApiSource(i + 1, s.Id.Value, s.Title, s.Publisher, s.Year, s.Url.Value, s.Read.Kebab()))],
            [.. article.Related.Select(r => r.Slug)]));
    }

    private static Ok<IReadOnlyList<ApiNumbers>> Numbers(Site site) =>
        TypedResults.Ok<IReadOnlyList<ApiNumbers>>([.. site.Data.EmergencyNumbers.Select(n => new ApiNumbers(
            n.Country.Value, n.Name, n.Emergency, [.. n.AdviceLine.Select(l => new ApiLine(l.Number, l.Name))],
            [.. n.CrisisLine.Select(l => new ApiLine(l.Number, l.Name))], n.Confidence.Kebab()))]);

    private static ApiArticle View(string slug, ArticleFrontMatter front, SiteAddress address) =>
        new(slug, front.Title, address.Of("/" + slug), front.Summary, front.Kind.Kebab(), front.Checked);

    /// <summary>The signs the words speak of; the general advice when the rules cannot be evaluated.</summary>
    private static IReadOnlyList<ApiBanner> Banners(RedFlagAdvisor advisor, string words, ILogger log)
    {
        try
        {
            return [.. advisor.ForWords(words).Cards.Select(Banner)];
        }
        catch (Exception e)
        {
            log.LogError(e, "Warning signs could not be evaluated; the general advice is given instead");
            return [.. RedFlagAdvisor.LastResort.Cards.Select(Banner)];
        }
    }

    private static ApiBanner Banner(RedFlagCard card) =>
        new(card.Id.Length > 0 ? card.Id : "general", card.Level.Kebab(), card.Heading, card.Because is null ? [] : [card.Because]);

    private static ProblemHttpResult? Problem(string? q) =>
        string.IsNullOrWhiteSpace(q)
            ? TypedResults.Problem("q is missing: what should be searched for? For example /api/search?q=pain+at+night", statusCode: 400,
            title: "Nothing to search for")
        : q.Length > MaxQuery ? TooLong()
        : null;

    /// <summary>A program should hear of its slip; all articles in place of some would look like an answer.</summary>
    private static ProblemHttpResult? Unknown(string name, string? value, IEnumerable<string> known) =>
        string.IsNullOrEmpty(value) || known.Contains(value) ? null
        : TypedResults.Problem($"{name} may be {string.Join(", ", known)}.", statusCode: 400, title: "Unknown filter");

    private static ProblemHttpResult TooLong() =>
        TypedResults.Problem($"q may have at most {MaxQuery} characters.", statusCode: 400, title: "Too long");
}
