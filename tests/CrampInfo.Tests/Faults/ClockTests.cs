using System.Net;
using CrampInfo.Tests.Content;
using CrampInfo.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Faults;

/// <summary>A clock that is wrong, or is put right while the site runs: nothing that is served depends on it.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly FixtureFolder _content = new();

    [Theory]
    [InlineData(-20_000)]
    [InlineData(20_000)]
    public async Task AClockThatIsMoved_ChangesNothing(int days)
    {
        var clock = new Clock();
        await using var site = new CrampInfoFactory
        {
            ContentPath = _content.Path,
            Change = services => services.AddSingleton<TimeProvider>(clock)
        };
        using var client = site.CreatePlainClient();
        await client.PageAsync("/calf");

        clock.By = TimeSpan.FromDays(days);
        var article = Path.Combine(_content.Path, "articles", "calf.md");
        await File.WriteAllTextAsync(article, (await File.ReadAllTextAsync(article))
            .Replace("title: Calf cramps", "title: At another time", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(article, DateTime.UtcNow.AddDays(days));

        await Eventually.Is(async () => (await client.PageAsync("/calf")).Text.Contains("At another time", StringComparison.Ordinal));
        foreach (var path in new[] { "/", "/foot", "/search?q=calf", "/feed.xml", "/sitemap.xml", "/about", "/health/ready",
            "/health/content" })
            Assert.Equal(HttpStatusCode.OK, (await client.PageAsync(path)).Status);
    }

    [Theory]
    [InlineData(-20_000)]
    [InlineData(20_000)]
    public async Task AFileOfAnotherTime_IsServed(int days)
    {
        await using var site = new CrampInfoFactory { ContentPath = _content.Path };
        using var client = site.CreatePlainClient();
        await client.PageAsync("/calf");

        File.SetLastWriteTimeUtc(site.CatalogPath, DateTime.UtcNow.AddDays(days));
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/foot")).Status);
        Assert.StartsWith("Healthy", (await client.PageAsync("/health/content")).Text, StringComparison.Ordinal);
    }

    public void Dispose() => _content.Dispose();

    private sealed class Clock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
