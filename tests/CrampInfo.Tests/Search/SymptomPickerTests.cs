using CrampInfo.Catalog.Symptoms;

namespace CrampInfo.Tests.Search;

public sealed class SymptomPickerTests
{
    private static readonly SymptomPicker Picker = new(SearchFixture.Library);

    [Fact]
    public void NoCombinationThatIsOffered_IsEmpty_AndEachLeavesAsManyAsItSays()
    {
        foreach (var part in Picker.Choose().Parts)
        {
            var one = Picker.Choose(part.Id);
            Assert.Equal(part.Count, one.Slugs.Count);
            foreach (var when in one.Whens)
            {
                var two = Picker.Choose(part.Id, when.Id);
                Assert.Equal(when.Count, two.Slugs.Count);
                foreach (var feels in two.Feelings)
                {
                    var three = Picker.Choose(part.Id, when.Id, feels.Id);
                    Assert.Equal(feels.Count, three.Slugs.Count);
                    Assert.Equal((part.Id, when.Id, feels.Id), (three.Part, three.When, three.Feels));
                }
            }
        }
    }

    [Fact]
    public void EveryCombinationTypedByHand_ShowsArticles()
    {
        var all = Picker.Choose();

        Assert.All(all.Parts, p => Assert.All(all.Whens, w => Assert.All(all.Feelings, f => Assert.NotEmpty(Picker.Choose(p.Id, w.Id, f.Id).Slugs))));
    }

    [Theory]
    [InlineData("elbow", "never", "odd")]
    [InlineData("", "", "")]
    [InlineData("night", "calf", "calf")]
    public void UnknownChoices_AreNone(string part, string when, string feels)
    {
        var choices = Picker.Choose(part, when, feels);

        Assert.Equal((null, null, null), (choices.Part, choices.When, choices.Feels));
        Assert.Equal(SearchFixture.Library.Articles.Count, choices.Slugs.Count);
    }

    [Fact]
    public void TheArticleThatNamesTheChoiceFirst_ComesFirst() => Assert.Equal("calf-cramps", Picker.Choose("calf", "night").Slugs[0]);

    [Fact]
    public void AChoiceThatWasMade_IsMarked() => Assert.Equal("calf", Assert.Single(Picker.Choose("calf").Parts, p => p.Chosen).Id);
}
