using CrampInfo.Catalog;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CrampInfo.Web.Pages;

/// <summary>The reading API for people who write programs: what can be asked and what comes back, from its OpenAPI description.</summary>
internal sealed class ApiModel([FromKeyedServices(ApiModel.Version)] IOpenApiDocumentProvider provider, Site site) : SitePage
{
    private const string Version = "v1";

    private static readonly Dictionary<string, IOpenApiSchema> Nothing = [];

    /// <summary>What can be asked, by path.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        Questions =
        [
            .. document.Paths.OrderBy(p => p.Key, StringComparer.Ordinal)
                .SelectMany(p => (p.Value.Operations ?? []).Select(o => new Question(
                o.Value.OperationId ?? "", o.Key.Method, p.Key, o.Value.Summary ?? "",
                [.. (o.Value.Parameters ?? []).Select(q => new Part(q.Name ?? "", q.Description ?? "", []))],
                Parts(o.Value.RequestBody?.Content, 2),
                Parts(o.Value.Responses?.GetValueOrDefault("200")?.Content, 3)))),
        ];
        Head = new("Reading API",
            $"Articles, search and warning signs of {site.Own.Name} for other programs: what to ask, and what comes back.", "/api");
    }

    private static IReadOnlyList<Part> Parts(IDictionary<string, OpenApiMediaType>? content, int depth) =>
        Parts(content?.Values.FirstOrDefault()?.Schema, depth);

    /// <summary>Properties of a schema, those of lists and of what they are made of below them.</summary>
    private static IReadOnlyList<Part> Parts(IOpenApiSchema? schema, int depth) =>
        schema is null || depth == 0 ? []
        : schema.Items is { } items ? Parts(items, depth)
        : [.. (schema.Properties ?? Nothing).Select(p => new Part(p.Key, p.Value.Description ?? "", Parts(p.Value, depth - 1)))];
}

/// <summary>One thing that can be asked.</summary>
/// <param name="Id">Its name, and its place on the page.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its address.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Parameters">What stands in the address.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Answer">What comes back.</param>
internal sealed record Question(
    string Id, string Method, string Path, string Summary, IReadOnlyList<Part> Parameters,
    IReadOnlyList<Part> Body, IReadOnlyList<Part> Answer);

/// <summary>A named part of a question or an answer, and what it is made of.</summary>
internal sealed record Part(string Name, string Description, IReadOnlyList<Part> Parts);
