using System.Net;

namespace CrampInfo.Tests.Web;

/// <summary>What a load balancer asks.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class HealthTests(PublishedSite site)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task AHealthySite_SaysSo(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Healthy", answer.Text);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }
}
