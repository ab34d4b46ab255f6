using System.Text.Json;
using CrampInfo.Content;
using CrampInfo.Content.Checks.Reporting;

namespace CrampInfo.Tests.Content;

public sealed class ReportTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Report_ValidFolder_CountsItsArticles()
    {
        using var folder = new FixtureFolder();

        var report = ContentLoader.Load(folder.Path, Today).Report;

        var calf = Assert.Single(report.Articles, a => a.Slug == "calf");
        Assert.Equal((33, 2, 0, 0), (calf.Words, calf.Citations, calf.UncitedClaims, calf.ExcerptOnlyClaims));
        Assert.Equal(7, calf.MeanSentence);
        Assert.Equal(new(2027, 7, 1), calf.ReviewDue);
        Assert.Equal((4, 8, 1), (report.Articles.Count, report.Citations, report.DistinctSources));
    }

    [Fact]
    public void Text_OfAFolderFullOfMistakes_IsTotalsAndTheFirstOfEach_UnlessAllAreWanted()
    {
        using var folder = new FixtureFolder();
        File.AppendAllText(Path.Combine(folder.Path, "articles", "calf.md"),
            string.Concat(Enumerable.Repeat("\nSimply wait.\n", 300)) + "\nSee [a](/nowhere).\n");
        var result = ContentLoader.Load(folder.Path, Today);

        var (few, all) = (Written(result, all: false), Written(result, all: true));

        Assert.Contains("     300  banned-word (error): ", few, StringComparison.Ordinal);
        Assert.Single(few.Split('\n'), l => l.Contains("error banned-word", StringComparison.Ordinal));
        Assert.Single(few.Split('\n'), l => l.Contains("error dead-link", StringComparison.Ordinal));
        Assert.Equal(300, all.Split('\n').Count(l => l.Contains("error banned-word", StringComparison.Ordinal)));

        static string Written(ContentLoadResult result, bool all)
        {
            using var text = new StringWriter();
            CheckWriter.Write(text, result, CheckFormat.Text, all);
            return text.ToString();
        }
    }

    [Fact]
    public void Report_SourceReadInPart_CountsItsClaims()
    {
        using var folder = new FixtureFolder();
        var sources = Path.Combine(folder.Path, "sources.yml");
        File.WriteAllText(sources, File.ReadAllText(sources).Replace("read: full-text", "read: excerpt", StringComparison.Ordinal));

        Assert.Equal(8, ContentLoader.Load(folder.Path, Today).Report.ExcerptOnlyClaims);
    }

    [Fact]
    public void Text_OneMistake_IsClickable()
    {
        var lines = Written("dead-link", CheckFormat.Text).Split('\n');

        Assert.Equal("content/articles/calf.md(28,6): error dead-link: there is no page /nowhere.", lines[0]);
        Assert.StartsWith("Article  ", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("4 articles, ", StringComparison.Ordinal));
        Assert.Equal("1 errors, 0 warnings", lines[^2]);
    }

    [Fact]
    public void Json_OneMistake_HasDiagnosticsArticlesAndTotals()
    {
        using var json = JsonDocument.Parse(Written("dead-link", CheckFormat.Json));

        var found = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("dead-link", found.GetProperty("code").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal(28, found.GetProperty("line").GetInt32());
        Assert.Equal("2027-07-01", json.RootElement.GetProperty("articles")[0].GetProperty("reviewDue").GetString());
        Assert.Equal(4, json.RootElement.GetProperty("totals").GetProperty("articles").GetInt32());
    }

    [Fact]
    public void Sarif_OneMistake_IsSarif()
    {
        using var sarif = JsonDocument.Parse(Written("dead-link", CheckFormat.Sarif));

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("dead-link", Assert.Single(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
            .GetProperty("id").GetString());
        var found = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("dead-link", "error"), (found.GetProperty("ruleId").GetString(), found.GetProperty("level").GetString()));
        var place = found.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/articles/calf.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(28, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData(CheckFormat.Text)]
    [InlineData(CheckFormat.Json)]
    [InlineData(CheckFormat.Sarif)]
    public void Write_Twice_IsTheSame(CheckFormat format) =>
        Assert.Equal(Written("uncited-claim", format), Written("uncited-claim", format));

    private static string Written(string fixture, CheckFormat format)
    {
        using var folder = new FixtureFolder(fixture);
        using var writer = new StringWriter { NewLine = "\n" };
        CheckWriter.Write(writer, ContentLoader.Load(folder.Path, Today), format);
        return writer.ToString();
    }
}
