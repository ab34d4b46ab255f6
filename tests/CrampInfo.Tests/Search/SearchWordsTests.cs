using CrampInfo.Content.Search;
using CrampInfo.Tests.Catalog;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

/// <summary>The published concepts and synonyms say what their authors meant.</summary>
public sealed class SearchWordsTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Fact]
    public void EveryConcept_CanBeRecognised() =>
        Assert.All(SearchFixture.Library.SearchWords.Concepts, c => Assert.True(c.Words.Count > 0 || c.Together.Count > 0, c.Id.Value));

    [Fact]
    public void NoConcept_IsRecognisedByAStopWordAlone()
    {
        var words = SearchFixture.Library.SearchWords;
        var caught = words.Concepts
            .SelectMany(c => c.Words.Select(w => (c.Id, Phrase: w, Tokens: Tokeniser.Tokenise(w))))
            .Where(p => p.Tokens.Count == 1 && words.StopWords.Contains(p.Tokens[0].Text) && p.Phrase is not ("why" or "before"))
            .Select(p => $"{p.Id}: {p.Phrase}");

        Assert.Empty(caught);
    }

    [Fact]
    public void EveryMedicine_LeadsToAPageOnMedicines()
    {
        string[] pages = ["statins", "diuretics", "medicines-that-cause-cramps"];
        var medicines = SearchFixture.Library.SearchWords.Concepts.Where(c => c.Kind == ConceptKind.Medicine).SelectMany(c => c.Words).Where(w => !w.Contains('~'));

        Assert.All(medicines, m => Assert.True(fixture.Search.Search(m + " cramps").Top.Take(2).Any(r => pages.Contains(r.Slug)), m));
    }

    [Fact]
    public void EverySynonym_MeansAWordOfTheLibrary()
    {
        var unknown = SearchFixture.Library.SearchWords.Synonyms.SelectMany(s => s.Means).Where(m => fixture.Search.Search(m, literal: true).NothingMatched);

        Assert.Empty(unknown);
    }

    [Fact]
    public void AFolderWithoutSearchWords_IsSearchedByItsOwnWords()
    {
        var content = Directory.CreateTempSubdirectory("crampinfo-plain-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(TestFolders.Content, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) is not "search"))
            {
                var copy = Path.Combine(content.FullName, Path.GetRelativePath(TestFolders.Content, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            using var folder = new CatalogFolder();
            folder.Bake(content.FullName);

            Assert.Equal("magnesium", folder.Ask(s => s.Search.Search("magnesium")).Top[0].Slug);
            Assert.NotEmpty(folder.Ask(s => s.Search.Search("nothing at all of this")).Top);
        }
        finally
        {
            content.Delete(recursive: true);
        }
    }
}
