using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CrampInfo.Content;
using CrampInfo.Content.Articles;
using CrampInfo.Tests.Catalog;
using CrampInfo.Tests.Web;
using CrampInfo.Web.Answers;
using CsCheck;

namespace CrampInfo.Tests.Fuzz;

/// <summary>Whatever is sent or typed gets an answer that is none of our failures, and a refusal still gives the advice.</summary>
[Collection(PublishedSiteTests.Name)]
public sealed class HostileInputTests(PublishedSite site)
{
    /// <summary>What was found before, each line a text as JSON: inputs that failed once or cost much.</summary>
    private static readonly string[] Found =
        [.. File.ReadLines(Path.Combine(TestFolders.Root, "tests", "CrampInfo.Tests", "Fuzz", "corpus.txt")).Where(l => l.StartsWith('"'))
            .Select(l => JsonSerializer.Deserialize<string>(l)!)];

    [Fact]
    public void AnyRequest_IsAnswered() => Rounds.Of(HostileInputs.Request, 600, request => AskAsync(request).GetAwaiter().GetResult());

    [Fact]
    public async Task WhatWasFoundBefore_IsAnswered_WhereverItIsSent()
    {
        foreach (var text in Found)
        {
            foreach (var path in new[] { "/search?q=", "/api/search?q=", "/api/suggest?q=", "/symptoms?part=", "/now?muscle=",
                "/oembed?url=", "/", "/tags/", "/embed/", "/card/", "/qr/" })
                await AskAsync(new("GET", path + Uri.EscapeDataString(text), [("Accept-Encoding", text)], null));
            await AskAsync(new("POST", "/api/red-flags", [("Content-Type", "application/json")], JsonSerializer.Serialize(new { text })));
            Recognises(text);
        }
    }

    [Fact]
    public void AnyText_IsRecognised_AndTheReasonStandsInIt() => Rounds.Of(HostileInputs.Text, 2000, Recognises);

    [Fact]
    public void AnyWishForAnEncoding_IsMetWithOneOfOurs() => Rounds.Of(HostileInputs.Request, 2000, request =>
        Assert.All(request.Headers, h => Assert.Contains(Encodings.Best(h.Value), new[] { "br", "gzip", null })));

    [Fact]
    public void AnyArticle_IsReadAndDrawn_OrItsMistakesAreNamed() => Rounds.Of(
        Gen.Select(Gen.Int[0, int.MaxValue], HostileInputs.Changes), 300, made => Draw(CatalogFolder.Library, made.Item1, made.Item2));

    /// <summary>Reads and draws an article of a library after changes.</summary>
    internal static void Draw(ContentLibrary library, int which, IEnumerable<(int Kind, double At, double Length, string Piece)> changes)
    {
        var article = library.Articles[which % library.Articles.Count];
        var text = changes.Aggregate(File.ReadAllText(Path.Combine(TestFolders.Content, "articles", article.Slug + ".md")),
            HostileInputs.Change);
        var mistakes = new DiagnosticBag();
        if (ArticleParser.Parse(article.File, article.Slug, text, mistakes) is not { } read)
            Assert.NotEmpty(mistakes.InOrder());
        else
            (library with { Articles = [.. library.Articles.Where(a => a.Slug != read.Slug), read] }).Render(read);
    }

    private static async Task<string> ReadAsync(HttpContent content)
    {
        await using var sent = await content.ReadAsStreamAsync();
        await using var plain = content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    private static void Recognises(string text)
    {
        var found = CatalogFolder.Library.Recogniser.Recognise(text);
        Assert.All(found.Loud.Concat(found.Quiet), m => Assert.Contains(m.Because, text, StringComparison.Ordinal));
    }

    private async Task AskAsync(HostileRequest request)
    {
        using var message = request.ToMessage();
        if (message is null)
            return;
        using var response = await site.Client.SendAsync(message);
        var page = new PageAnswer(request.ToString(), response, await ReadAsync(response.Content));

        Assert.True((int)page.Status < 500, page.ToString());
        Assert.False(response.Headers.Contains("Set-Cookie"), page.ToString());
        if (page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound && message.Method == HttpMethod.Get)
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
        if ((int)page.Status >= 400 && message.Method != HttpMethod.Head)
            Assert.True(page.Text.Contains("112", StringComparison.Ordinal), $"{page} has no advice: {page.Text}");
    }
}
