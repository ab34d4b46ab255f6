using CrampInfo.Catalog.Search;
using CrampInfo.Content.Search;
using CrampInfo.Tests.Catalog;
using CrampInfo.Words;

namespace CrampInfo.Tests.Search;

/// <summary>The published concepts say what their authors meant.</summary>
public sealed class SearchWordsTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Fact]
    public void EveryConcept_CanBeRecognised() =>
        Assert.All(SearchFixture.Library.SearchWords.Concepts, c => Assert.True(c.Words.Count > 0, c.Id.Value));

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
        var medicines = SearchFixture.Library.SearchWords.Concepts.Where(c => c.Kind == ConceptKind.Medicine).SelectMany(c => c.Words)
            .Where(w => !w.Contains('~'));

        Assert.All(medicines, m => Assert.True(fixture.Search.Search(m + " cramps").Top.Take(2).Any(r => pages.Contains(r.Slug)), m));
    }

    [Fact]
    public void AFolderWithoutSearchWords_IsSearchedByItsOwnWords() => With(
        file => Path.GetFileName(Path.GetDirectoryName(file)) is not "search",
        _ => { },
        search =>
        {
            Assert.Equal("magnesium", search.Search("magnesium").Top[0].Slug);
            Assert.True(search.Search("xylophone").NothingMatched);
            Assert.NotEmpty(search.Search("nothing at all of this").Top);
        });

    [Fact]
    public void ArticlesComeAndGo_WithoutLearningAgain() => With(
        file => Path.GetFileName(file) is not "pickle-juice.md",
        content =>
        {
            var magnesium = File.ReadAllText(Path.Combine(content, "articles", "magnesium.md"));
            File.WriteAllText(Path.Combine(content, "articles", "zorbing.md"),
                magnesium.Replace("Magnesium for cramps", "Zorbing for cramps", StringComparison.Ordinal));
        },
        search =>
        {
            Assert.Equal("zorbing", search.Search("zorbing").Top[0].Slug);
            Assert.Equal("zorbing", search.Search("does zorbing stop calf cramps").Top[0].Slug);
            Assert.DoesNotContain("pickle-juice", search.Search("pickle juice").Top.Select(r => r.Slug));
            Assert.Equal("statins", search.Search("weak since starting crestor").Top[0].Slug);
        });

    private static void With(Func<string, bool> which, Action<string> change, Action<ArticleSearch> test)
    {
        var content = Directory.CreateTempSubdirectory("crampinfo-search-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(TestFolders.Content, "*", SearchOption.AllDirectories).Where(which))
            {
                var copy = Path.Combine(content.FullName, Path.GetRelativePath(TestFolders.Content, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            change(content.FullName);
            using var folder = new CatalogFolder();
            folder.Bake(content.FullName);
            folder.Ask(s =>
            {
                test(s.Search);
                return true;
            });
        }
        finally
        {
            content.Delete(recursive: true);
        }
    }
}
