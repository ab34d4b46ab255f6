namespace CrampInfo.Tests.Search;

public sealed class ConceptFinderTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    // Places, in slang too.
    [InlineData("me hammy went", "hamstring")]
    [InlineData("rear of my thigh", "hamstring")]
    [InlineData("pain in the bum", "buttock")]
    [InlineData("tootsies are cold", "foot")]
    [InlineData("pinky keeps bending", "hand")]
    // People, with their ages.
    [InlineData("my nan", "older")]
    [InlineData("I am 71", "older-by-age")]
    [InlineData("aged sixty eight", "older-by-age")]
    [InlineData("my 6 year old", "child")]
    [InlineData("at 33 weeks", "pregnant")]
    // Medicines by brand, generic and short name, right or wrong.
    [InlineData("pravachol", "statin")]
    [InlineData("rosuva 10mg", "statin")]
    [InlineData("simvistaten", "statin")]
    [InlineData("frusemide", "diuretic")]
    [InlineData("chlorthalidone", "diuretic")]
    [InlineData("my blue inhaler", "inhaler")]
    // Feelings and triggers.
    [InlineData("leg went dead", "numb")]
    [InlineData("zaps down the leg", "shock")]
    [InlineData("new flip flops", "footwear")]
    [InlineData("after a few pints", "alcohol")]
    [InlineData("gherkins", "pickle")]
    // The glossary's words.
    [InlineData("plantar fasciitis", "plantar-fasciitis")]
    public void AConcept_IsRecognised(string query, string concept) =>
        Assert.Contains(fixture.Read(query).Concepts, c => c.Concept.Id.Value == concept && !c.Negated);

    [Theory]
    [InlineData("tonic water", "drinks")]
    [InlineData("back of my thigh", "back")]
    [InlineData("cramps for 6 weeks", "early-pregnancy")]
    [InlineData("walked 100 yards", "older-by-age")]
    [InlineData("my leg falls asleep", "night")]
    [InlineData("I jump out of bed", "exercise")]
    public void AConceptInsideALongerPhrase_IsNotMeant(string query, string concept) =>
        Assert.DoesNotContain(fixture.Read(query).Concepts, c => c.Concept.Id.Value == concept);

    [Fact]
    public void EveryGlossaryTermWithAnArticle_IsUnderstood()
    {
        var terms = SearchFixture.Library.Glossary.Where(t => t.Article is not null).SelectMany(t => t.Also.Append(t.Term));

        Assert.All(terms, t => Assert.NotEmpty(fixture.Read(t).Concepts));
    }
}
