using System.Net;
using CrampInfo.Tests.Web;

namespace CrampInfo.Tests.Sharing;

/// <summary>Pages are kept, what readers typed is not.</summary>
public sealed class PageCacheTests
{
    [Theory]
    [InlineData("/calf-cramps", true)]
    [InlineData("/warning-signs", true)]
    [InlineData("/calf-cramps?from=chat", true)]
    [InlineData("/search?q=calf", false)]
    [InlineData("/symptoms?part=calf", false)]
    [InlineData("/health/live", false)]
    [InlineData("/api/articles", false)]
    [InlineData("/no-such-page", false)]
    public async Task Get_Twice_IsKept_WhereItIsTheSameForAll(string path, bool kept)
    {
        await using var site = new CrampInfoFactory();
        using var client = site.CreatePlainClient();
        await client.GetAsync(path);

        using var second = await client.GetAsync(path);

        Assert.Equal(kept, second.Headers.Age is not null);
    }

    [Fact]
    public async Task Get_Kept_AnswersEachInItsEncoding()
    {
        await using var site = new CrampInfoFactory();
        using var client = site.CreatePlainClient();

        foreach (var (accepted, encoding) in new[] { ("br, gzip", "br"), ("gzip;q=0.5, deflate, br", "br"), ("gzip", "gzip"), ("", "") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/calf-cramps");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await client.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(encoding, string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.Contains("frame-ancestors 'none'", string.Join(',', answer.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
        }
    }
}
