using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CrampInfo.Tests.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace CrampInfo.Tests.Web;

/// <summary>What a load balancer asks.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class HealthTests(PublishedSite site)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/content")]
    public async Task AHealthySite_SaysSo(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("Healthy", answer.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMachineThatAsksForJson_GetsIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/content");
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await site.Client.SendAsync(request);

        var health = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("Healthy", health.GetProperty("status").GetString());
        var data = health.GetProperty("checks").GetProperty("content").GetProperty("data");
        Assert.Equal(64, data.GetProperty("content").GetString()!.Length);
        Assert.NotEqual(0, data.GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task ASiteWithoutItsStylesAndScripts_IsNotReady_AndNamesWhatIsMissing()
    {
        using var content = new FixtureFolder();
        await using var bare = new CrampInfoFactory
        {
            ContentPath = content.Path,
            Change = services => services.AddSingleton<IStartupFilter, WithoutFiles>()
        };
        using var client = bare.CreatePlainClient();

        var answer = await client.PageAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("Pages are not drawn", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>Takes the styles and scripts away once the site is made, as a bad deployment does.</summary>
    private sealed class WithoutFiles(IWebHostEnvironment environment) : IStartupFilter
    {
        public Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(
            Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> next)
        {
            environment.WebRootFileProvider = new NullFileProvider();
            return next;
        }
    }
}
