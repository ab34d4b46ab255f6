using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrampInfo.Catalog;
using CrampInfo.Content;

namespace CrampInfo.Tests;

/// <summary>The direction of the projects: Web knows Catalog and Content, Catalog knows Content, never backwards.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Http = ["Microsoft.AspNetCore", "System.Net.Http", "System.Net.Sockets"];
    private static readonly string[] Sql = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCLRaw"];
    private static readonly string[] Markdown = ["Markdig", "YamlDotNet"];

    public static TheoryData<string, string[]> Projects => new()
    {
        { "CrampInfo.Words", [] },
        { "CrampInfo.Content", ["CrampInfo.Words"] },
        { "CrampInfo.Catalog", ["CrampInfo.Content"] },
        { "CrampInfo.Readers", [] },
        { "CrampInfo.Commands", ["CrampInfo.Catalog", "CrampInfo.Readers"] },
        { "CrampInfo.Web", ["CrampInfo.Catalog", "CrampInfo.Commands", "CrampInfo.Content", "CrampInfo.Readers"] },
        { "CrampInfo.Cli", ["CrampInfo.Web"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProject_RefersToTheProjectsBelowIt_AndNoOther(string project, string[] below) =>
        Assert.Equal(below, Items(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Content_KnowsNoHttp_AndNoSql() => KnowsNone(typeof(ContentLoader).Assembly, [.. Http, .. Sql]);

    [Fact]
    public void Catalog_KnowsNoHttp_AndNoMarkdown() => KnowsNone(typeof(Site).Assembly, [.. Http, "Markdig"]);

    [Fact]
    public void Web_KnowsNoSql_AndNoMarkdown() => KnowsNone(typeof(Program).Assembly, [.. Sql, .. Markdown]);

    [Fact]
    public void TheServingProgram_CarriesNoMachineLearning() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(Path.GetFileName),
            f => f!.StartsWith("Microsoft.ML", StringComparison.Ordinal));

    [Fact]
    public void EveryPage_IsInTheOneListOfPages()
    {
        var pages = Path.Combine(TestFolders.Root, "src", "CrampInfo.Web", "Pages");
        var routes = Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
            .Select(f => Regex.Match(File.ReadAllText(f), "@page(?: \"(?<route>[^\"]*)\")?").Groups["route"] is { Success: true } route
                ? route.Value : null)
            .OfType<string>().Where(r => !r.StartsWith("/{", StringComparison.Ordinal)).Select(r => "/" + r.Split('/')[1]);

        Assert.All(routes, r => Assert.Contains(r[1..], SitePages.Reserved));
    }

    [Fact]
    public void NoLine_IsLongerThan140Characters()
    {
        var longer = new[] { "src", "tests" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(TestFolders.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !Regex.IsMatch(f, @"[\\/](obj|bin)[\\/]"))
            .SelectMany(f => File.ReadLines(f).Index().Where(l => l.Item.Length > 140)
                .Select(l => $"{Path.GetFileName(f)}({l.Index + 1})"));

        Assert.Empty(longer);
    }

    [Fact]
    public void NothingIsCalledAsSomethingElseIs()
    {
        var files = Directory.EnumerateFiles(Path.Combine(TestFolders.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetFileNameWithoutExtension(f)!).ToList();

        Assert.DoesNotContain(files, f => f.StartsWith("Shared", StringComparison.Ordinal)
            || f.Contains("Catalogue", StringComparison.Ordinal));
    }

    [Fact]
    public void Content_NeedsMarkdownAndYaml_AndNothingElse() =>
        Assert.Equal(["Markdig", "YamlDotNet"], Items("CrampInfo.Content", "PackageReference").Order(StringComparer.Ordinal));

    [Fact]
    public void EveryType_IsSealed_StaticOrAbstract()
    {
        var types = new[] { typeof(ContentLoader).Assembly, typeof(Site).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes())
            .ToList();
        // Open is what another type of ours builds on, and nothing else.
        var open = types.Where(t => !types.Exists(o => o.BaseType == t))
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }
            && t.Namespace?.StartsWith("CrampInfo", StringComparison.Ordinal) == true && !t.Name.Contains('<')
            && t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null);

        Assert.Empty(open);
    }

    [Fact]
    public void NoCode_WritesHtmlUnencoded_ButTheOneTagHelper()
    {
        var writers = Directory.EnumerateFiles(Path.Combine(TestFolders.Root, "src", "CrampInfo.Web"), "*.cs*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml"
                && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text
                && (text.Contains("Html.Raw", StringComparison.Ordinal) || text.Contains("new HtmlString", StringComparison.Ordinal)
                || text.Contains("SetHtmlContent", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Equal(["ArticleHtmlTagHelper.cs"], writers);
    }

    private static void KnowsNone(Assembly assembly, string[] forbidden) =>
        Assert.DoesNotContain(assembly.GetReferencedAssemblies(), a => forbidden.Any(f => a.Name!.StartsWith(f, StringComparison.Ordinal)));

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Path.Combine(TestFolders.Root, "src", project, project + ".csproj")).Descendants(item)
            .Select(i => i.Attribute("Include")!.Value.Replace('\\', '/'));
}
