namespace CrampInfo.Tests.Search;

public sealed class QuerySpellingTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    // Slips of the finger.
    [InlineData("magnesuim", "magnesium")]
    [InlineData("hamstirng", "hamstring")]
    [InlineData("restlss legs", "restless legs")]
    [InlineData("potasium", "potassium")]
    // Spelled by ear.
    [InlineData("siyatica", "sciatica")]
    [InlineData("tetnus", "tetanus")]
    [InlineData("simvastaten", "simvastatin")]
    [InlineData("rhabdomiolisis", "rhabdomyolysis")]
    // Two letters.
    [InlineData("varicous", "varicose")]
    [InlineData("lacktic acid", "lactic acid")]
    public void ASlip_IsPutRight(string typed, string expected) => Assert.Equal(expected, fixture.Search.Search(typed).CorrectedQuery);

    [Theory]
    [InlineData("kwinine", "quinine")]
    [InlineData("picklejuice", "pickle-juice")]
    [InlineData("varicous vanes", "varicose-veins")]
    [InlineData("charly hores calf", "leg-cramps")]
    public void WhatNoSpellerReads_IsFoundByItsLetters(string typed, string slug) =>
        Assert.Contains(slug, fixture.Search.Search(typed).Top.Take(3).Select(r => r.Slug));

    [Theory]
    [InlineData("sofa")]
    [InlineData("closed shop")]
    [InlineData("my mistake")]
    [InlineData("leg cramps at night")]
    [InlineData("lipitor and furosemide")]
    [InlineData("charley horse")]
    [InlineData("crushing chest pain")]
    [InlineData("both elbows lock")]
    [InlineData("worst cramp, it passed")]
    [InlineData("toe")]
    [InlineData("xq")]
    [InlineData("12345")]
    public void AKnownOrOrdinaryWord_IsNeverChanged(string typed) => Assert.Null(fixture.Search.Search(typed).CorrectedQuery);

    [Fact]
    public void EveryWordOfEveryName_IsKnown()
    {
        var names = SearchFixture.Library.Articles.SelectMany(a => a.FrontMatter.LayWords.Concat(a.FrontMatter.OtherNames)
            .Append(a.FrontMatter.Title));

        Assert.All(names, n => Assert.Null(fixture.Search.Search(n).CorrectedQuery));
    }

    [Fact]
    public void EveryWordOfEveryConcept_IsKnown()
    {
        var words = SearchFixture.Library.SearchWords.Concepts.SelectMany(c => c.Words).Where(w => !w.Contains('~') && !w.Contains(".."));

        Assert.All(words, w => Assert.Null(fixture.Search.Search(w).CorrectedQuery));
    }

    [Fact]
    public void Literal_LeavesTheSpellingAlone()
    {
        var corrected = fixture.Search.Search("magnesuim");
        var literal = fixture.Search.Search("magnesuim", literal: true);

        Assert.Equal("magnesium", corrected.Top[0].Slug);
        Assert.Null(literal.CorrectedQuery);
        Assert.True(literal.NothingMatched);
        Assert.NotEmpty(literal.Top);
    }

    [Fact]
    public void CorrectedQuery_KeepsWhatWasRight() =>
        Assert.Equal("Is \"magnesium\" good for cramps?", fixture.Search.Search("Is \"magnesuim\" good for cramps?").CorrectedQuery);

    [Fact]
    public void CorrectedQuery_IsWrittenAsTheSiteWritesIt() =>
        Assert.Equal("standing on tiptoe", fixture.Search.Search("standing on tipptoe").CorrectedQuery);
}
