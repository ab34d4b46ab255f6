using CrampInfo.Catalog.Search;
using CrampInfo.Content.Articles;

namespace CrampInfo.Tests.Search;

public sealed class ArticleSearchTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("charlie horse in bed", "night-leg-cramps")]
    [InlineData("calf locked up in bed", "night-leg-cramps")]
    [InlineData("toes curl at nite", "foot-and-toe-cramps")]
    [InlineData("tablets for cholestrol sore legs", "statins")]
    [InlineData("my calf locks up when i point my toes in bed", "night-leg-cramps")]
    [InlineData("weak since starting crestor", "statins")]
    [InlineData("something snapped at the back of my ankle playing netball", "achilles-rupture")]
    [InlineData("pee the colour of cola after bootcamp", "rhabdomyolysis")]
    [InlineData("oedema on water tablets", "diuretics")]
    [InlineData("edema on water pills", "diuretics")]
    public void TheRightArticle_ComesFirst(string query, string slug) => Assert.Equal(slug, fixture.Search.Search(query).Top[0].Slug);

    [Fact]
    public void AResult_SaysWhyItMatched()
    {
        var result = fixture.Search.Search("charley horse").Top[0];

        Assert.Equal(["charley", "horse"], result.MatchedWords);
        Assert.Contains("charley horse = muscle cramp", result.Why);
    }

    [Fact]
    public void AMedicine_IsNamedByItsClass() =>
        Assert.Contains("lipitor = statin", fixture.Search.Search("lipitor and my calves").Top[0].Why);

    [Fact]
    public void ASection_IsAPartOfItsArticle_WithTheWordsMarked()
    {
        foreach (var result in fixture.Search.Search("does magnesium spray help cramps in pregnancy").Top)
        {
            var article = SearchFixture.Library.Find(result.Slug)!;
            Assert.NotNull(result.Section);
            Assert.True(result.Section.Anchor.Length == 0 || article.Headings.Any(h => h.Id == result.Section.Anchor));
            Assert.Contains(result.Section.Snippet, p => p.Highlighted);
            Assert.All(result.Section.Snippet, p => Assert.NotEmpty(p.Text));
        }
    }

    [Theory]
    [InlineData("period cramps", "period-and-stomach-cramps")]
    [InlineData("stomach cramps after eating", "period-and-stomach-cramps")]
    [InlineData("writer's cramp", "writers-cramp")]
    public void WhatTheSiteIsNotAbout_IsSaid_AndStillLeadsSomewhere(string query, string slug)
    {
        var results = fixture.Search.Search(query);

        Assert.NotNull(results.OffTopic);
        Assert.Equal(slug, results.Top[0].Slug);
        Assert.True(results.Top.Count > 1);
    }

    [Theory]
    [InlineData("passport renewal")]
    [InlineData("ear wax removal")]
    [InlineData("chicken thigh traybake")]
    [InlineData("the")]
    [InlineData("cheap flights to spain")]
    public void WhatIsAboutSomethingElse_IsSaid_WithoutAFarFetchedArticle(string query)
    {
        var results = fixture.Search.Search(query);

        Assert.True(results.NothingMatched);
        Assert.Equal(SearchFixture.Library.SearchWords.NothingFound, results.Top.Select(r => r.Slug));
    }

    [Theory]
    [InlineData("foot drop")]
    [InlineData("MS")]
    [InlineData("heavy bleeding")]
    public void WhatTheSiteHasNoPageFor_LeadsToADoctor(string query) =>
        Assert.Equal("when-to-see-a-doctor", fixture.Search.Search(query).Top[0].Slug);

    [Theory]
    [InlineData("calf cramps")]
    [InlineData("not my period, my calf cramps")]
    [InlineData("legs and stomach cramping in the heat at work")]
    public void WhatTheSiteIsAbout_GetsNoSuchNote(string query) => Assert.Null(fixture.Search.Search(query).OffTopic);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("qqqqq zzzzz")]
    [InlineData("🦵🦵🦵")]
    [InlineData("تشنج عضلي")]
    public void NothingFound_OffersTheClosestTopics(string query)
    {
        var results = fixture.Search.Search(query);

        Assert.True(results.NothingMatched);
        Assert.NotEmpty(results.Top);
        Assert.All(results.Top, r => Assert.Null(r.Section));
    }

    [Fact]
    public void Results_AreTenAndTheRest_AndNoneTwice()
    {
        var results = fixture.Search.Search("leg cramps");

        Assert.Equal(10, results.Top.Count);
        Assert.NotEmpty(results.Rest);
        Assert.Distinct(results.Top.Concat(results.Rest).Select(r => r.Slug));
    }

    [Theory]
    [InlineData("leg cramps at night")]
    [InlineData("statin")]
    [InlineData("period pain")]
    public void EveryFilterThatIsOffered_LeavesAsManyAsItSays(string query)
    {
        foreach (var kind in fixture.Search.Search(query).Facets.Kinds)
        {
            var filter = new SearchFilter(Enum.Parse<ArticleKind>(kind.Id.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
            var narrowed = fixture.Search.Search(query, filter);
            Assert.Equal(kind.Count, Count(narrowed));
            Assert.All(narrowed.Facets.BodyParts,
                p => Assert.Equal(p.Count, Count(fixture.Search.Search(query, filter with { BodyPart = p.Id }))));
            Assert.All(narrowed.Facets.Who, w => Assert.Equal(w.Count, Count(fixture.Search.Search(query, filter with { Who = w.Id }))));
        }
    }

    [Fact]
    public void TheSameWords_GetTheSameAnswer_FromManyThreads()
    {
        string[] queries = ["calf cramp at night", "lipitor", "numb toes", "xyzzy", "pregnant and cramping"];
        var expected = queries.ToDictionary(q => q, q => Answer(q));

        Parallel.For(0, 400, i =>
        {
            var query = queries[i % queries.Length];
            Assert.Equal(expected[query], Answer(query));
        });
    }

    [Fact]
    public void ATitle_FindsItsArticle() =>
        Assert.All(SearchFixture.Library.Articles, a => Assert.Equal(a.Slug, fixture.Search.Search(a.FrontMatter.Title).Top[0].Slug));

    [Fact]
    public void ALayWord_FindsItsArticleAmongTheFirst()
    {
        // Some lay words stand at two articles, and a few are nearly the same at several.
        var missed = SearchFixture.Library.Articles
            .SelectMany(a => a.FrontMatter.LayWords.Select(w => (a.Slug, Words: w)))
            .Where(l => !fixture.Search.Search(l.Words).Top.Take(5).Any(r => r.Slug == l.Slug))
            .Select(l => $"{l.Words} ({l.Slug})")
            .ToList();

        Assert.True(missed.Count <= 5, string.Join(", ", missed));
    }

    private static int Count(SearchResults results) => results.Top.Count + results.Rest.Count;

    private string Answer(string query)
    {
        var results = fixture.Search.Search(query);
        return string.Join('|',
            results.Top.Select(r =>
            $"{r.Slug} {r.Section?.Anchor} {string.Concat(r.Section?.Snippet.Select(p => p.Text) ?? [])} {string.Join(',', r.Why)}"));
    }
}
