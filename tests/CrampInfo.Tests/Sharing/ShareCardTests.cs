using System.Buffers.Binary;
using CrampInfo.Content;
using CrampInfo.Content.Sharing;

namespace CrampInfo.Tests.Sharing;

/// <summary>The pictures that chats show for a link.</summary>
public sealed class ShareCardTests
{
    private static readonly ContentLibrary Library = ContentLoader.Load(TestFolders.Content, new(2026, 11, 21)).Library;

    public static TheoryData<string> Pages => [.. ShareCardWords.All(Library).Select(w => w.Page)];

    [Fact]
    public void All_IsOneForEachArticle_AndTheSites() =>
        Assert.Equal(Library.Articles.Select(a => a.Slug).Append(ShareCardWords.Site), ShareCardWords.All(Library).Select(w => w.Page));

    [Fact]
    public void Of_AnArticle_HasItsMostSeriousSign()
    {
        foreach (var article in Library.Articles)
        {
            var signs = article.FrontMatter.WarningSigns.Select(s => Library.RedFlags.First(r => r.Id == s.Value)).ToList();

            Assert.Equal(signs.First(s => s.Level == signs.Min(o => o.Level)).Id,
                ShareCardWords.Of(article.Slug, article.FrontMatter, Library).Sign!.Id);
        }
    }

    [Fact]
    public void Hash_ChangesWithEveryWord()
    {
        var words = Of("cramp-or-clot");
        var other = Of("tetanus");

        string[] hashes = [words.Hash, (words with { Title = "x" }).Hash, (words with { Summary = "x" }).Hash,
            (words with { Sign = other.Sign }).Hash, (words with { Sign = null }).Hash];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(words.Hash, (words with { Page = "moved" }).Hash);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Picture_IsLargeEnough_AndSmallEnough(string page)
    {
        var png = File.ReadAllBytes(Path.Combine(TestFolders.Content, "cards", page + ".png"));

        Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.InRange(png.Length, 10_000, 45_000);
    }

    private static ShareCardWords Of(string slug) => ShareCardWords.Of(slug, Library.Find(slug)!.FrontMatter, Library);
}
