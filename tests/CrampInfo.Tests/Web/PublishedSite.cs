using System.Xml.Linq;
using CrampInfo.Web.RedFlags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>The site as it is published, started once for all tests that only read it.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    /// <summary>Header that tells, in tests only, which scope the warning signs of an answer were evaluated for.</summary>
    public const string EvaluatedFor = "X-Evaluated-For";

    /// <summary>One page of every kind that the sitemap leaves out.</summary>
    public static IReadOnlyList<string> OtherKinds { get; } =
        ["/search", "/search?q=calf+cramp+at+night", "/search?q=one+calf+is+swollen+and+hot", "/search?q=qxzvw",
            "/doctors-note/night-leg-cramps", "/offline", "/symptoms?part=calf&when=night"];

    /// <summary>The site.</summary>
    public CrampInfoFactory Factory { get; } = new()
    {
        Change = services => services.AddSingleton<IStartupFilter, EvaluationReporter>(),
    };

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Every page of the sitemap.</summary>
    public IReadOnlyList<PageAnswer> Sitemap { get; private set; } = [];

    /// <summary>Every page of the sitemap, and one of every other kind.</summary>
    public IReadOnlyList<PageAnswer> Pages { get; private set; } = [];

    /// <summary>The pages of articles.</summary>
    public IEnumerable<PageAnswer> Articles => Sitemap.Where(p => p.Header(EvaluatedFor) == nameof(RedFlagScope.Article));

    public Task<PageAnswer> GetAsync(string path) => Client.PageAsync(path);

    public async Task InitializeAsync()
    {
        Client = Factory.CreatePlainClient();
        var sitemap = XDocument.Parse((await GetAsync("/sitemap.xml")).Text);
        Sitemap = await Task.WhenAll(sitemap.Descendants().Where(e => e.Name.LocalName == "loc")
            .Select(e => GetAsync(new Uri(e.Value).AbsolutePath)));
        Pages = [.. Sitemap, .. await Task.WhenAll(OtherKinds.Select(GetAsync))];
    }

    public async Task DisposeAsync() => await Factory.DisposeAsync();

    private sealed class EvaluationReporter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, run) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Features.Get<RedFlagFeature>() is { } feature)
                        context.Response.Headers[EvaluatedFor] = feature.Scope.ToString();
                    return Task.CompletedTask;
                });
                return run(context);
            });
            next(app);
        };
    }
}

/// <summary>Tests that read the published site.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedSiteTests : ICollectionFixture<PublishedSite>
{
    public const string Name = "The published site";
}
