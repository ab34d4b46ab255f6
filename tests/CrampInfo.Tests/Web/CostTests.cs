using System.Net;
using System.Net.Http.Json;
using CrampInfo.Tests.Fuzz;
using CrampInfo.Web.Serving;
using CrampInfo.Words;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>What one request may cost at most, in work that can be counted; <c>docs/limits.md</c> has the table.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class CostTests(PublishedSite site)
{
    /// <summary>Bytes that reading one text of the most characters may take in passing.</summary>
    private const long MostAllocated = 128 * 1024 * 1024;

    public static TheoryData<string> Worst => [.. HostileInputs.Worst.Select(w => w.Name)];

    [Theory]
    [InlineData("/", 4, 64)]
    [InlineData("/leg-cramps", 4, 128)]
    [InlineData("/topics", 4, 128)]
    [InlineData("/sources", 4, 512)]
    [InlineData("/tags/calf", 4, 64)]
    [InlineData("/symptoms?part=calf&when=night", 4, 64)]
    [InlineData("/now?muscle=calf", 4, 64)]
    [InlineData("/warning-signs", 4, 256)]
    [InlineData("/emergency-numbers", 4, 128)]
    [InlineData("/feed.xml", 4, 256)]
    [InlineData("/sitemap.xml", 4, 64)]
    [InlineData("/search?q=calf+cramp+at+night", 80, 64)]
    [InlineData("/api/search?q=calf+cramp+at+night", 80, 64)]
    [InlineData("/api/suggest?q=calf+cramp+at+ni", 80, 16)]
    [InlineData("/api/articles", 4, 128)]
    [InlineData("/api/articles/leg-cramps", 4, 256)]
    [InlineData("/no-such-page", 80, 64)]
    public async Task ARequest_AsksTheFileNoMoreThanThis_AndIsAnsweredInSoManyKilobytes(string path, int questions, int kilobytes)
    {
        using var hold = new SiteHold(site.Factory.Services.GetRequiredService<SiteKeeper>());
        var before = hold.Site.Asked;

        using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.InRange(hold.Site.Asked - before, 0, questions);
        Assert.InRange(bytes.Length, 1, kilobytes * 1024);
    }

    [Theory]
    [MemberData(nameof(Worst))]
    public async Task TheLongestText_AsksAndAnswersNoMoreThanThis(string shape)
    {
        var text = HostileInputs.Worst.Single(w => w.Name == shape).Text;
        using var hold = new SiteHold(site.Factory.Services.GetRequiredService<SiteKeeper>());
        var before = hold.Site.Asked;

        var page = await site.GetAsync("/search?q=" + Uri.EscapeDataString(text));
        using var answer = await site.Client.PostAsJsonAsync(new Uri("/api/red-flags", UriKind.Relative), new { text });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange(hold.Site.Asked - before, 0, 80);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page.Text), 1, 256 * 1024);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 16 * 1024);
    }

    /// <summary>
    /// Slips cost comparisons of words: so many for each word that was typed, however many phrases and words the site knows.
    /// </summary>
    [Theory]
    [MemberData(nameof(Worst))]
    public void TheLongestText_IsReadWithSoManyComparisons_AndSoMuchMemory(string shape)
    {
        var text = HostileInputs.Worst.Single(w => w.Name == shape).Text;
        using var hold = new SiteHold(site.Factory.Services.GetRequiredService<SiteKeeper>());
        var recogniser = hold.Site.Data.Recogniser;
        recogniser.Recognise(text);
        var (compared, allocated) = (EditDistance.Compared, GC.GetAllocatedBytesForCurrentThread());

        recogniser.Recognise(text);

        var words = Tokeniser.Tokenise(text).Count;
        Assert.InRange(EditDistance.Compared - compared, 0, (words + 1) * MostComparedForAWord);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostAllocated);
    }

    /// <summary>Pairs of words compared for one typed word, at most on the average of a text.</summary>
    private const int MostComparedForAWord = 64;
}
