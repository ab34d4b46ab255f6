using System.Globalization;
using System.Text;
using CsCheck;

namespace CrampInfo.Tests.Fuzz;

/// <summary>A request as a stranger may send it.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">Headers; a name may come twice.</param>
/// <param name="Body">Body; null for none.</param>
public sealed record HostileRequest(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    /// <summary>The request for a test server; null where it cannot be written as one. A real server refuses %00 by itself.</summary>
    public HttpRequestMessage? ToMessage()
    {
        if (Path.Split('?')[0].Contains("%00", StringComparison.Ordinal) || !Uri.TryCreate(Path, UriKind.Relative, out var address))
            return null;
        var message = new HttpRequestMessage(new(Method), address);
        if (Body is not null)
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString() =>
        $"{Method} {Path} {string.Join(" ", Headers.Select(h => $"[{h.Name}: {h.Value}]"))} {Body}";
}

/// <summary>
/// Made-up inputs for everything that reads what a stranger or an author writes; the tests and the fuzz command use the same.
/// </summary>
public static class HostileInputs
{
    private static readonly string[] Words =
    [
        "leg", "cramp", "calf", "night", "crushing chest pain", "one calf is swollen and hot", "no", "not", "without", "or", "nor",
            "cheat pian", "siezed", "cant breath", "3am",
        "\"", "'", "*", "(", ")", "NEAR(", "AND", "OR", "NOT", ":", "title:", "^", "-", "+", "--", ";", "DROP TABLE Articles",
            "<script>alert(1)</script>", "</b>", "&amp;", "%00", "\0",
        "\u0001", "\r\n", "\t", "🦵", "👩‍⚕️", "\ud800", "\udc00", "ساق", "\u202e", "脚抽筋", "ß", "İ", "ﬁ", "é", "e\u0301", "1", "38.5", "~",
            "_", "{", "}", "[", "]", "\\", "/",
        "https://example.org/?q=1", "’", "…", "—", "\u200b", "\u00ad", "#", "@", "=", "|", "\u0345", "Ǆ", "ſ", "\uFEFF", "\u2028", "i̇",
            "．", "①", "㎏",
    ];

    private static readonly string[] Pages =
    [
        "/", "/calf-cramps", "/CALF-Cramps", "/night-leg-cramps", "/tags/calf", "/topics", "/search", "/symptoms", "/now", "/doctors-note",
            "/doctors-note/leg-cramps", "/embed/leg-cramps", "/card/leg-cramps",
        "/cards/leg-cramps.png", "/qr/leg-cramps.svg", "/oembed", "/api", "/api/search", "/api/suggest", "/api/articles",
            "/api/articles/leg-cramps", "/api/red-flags", "/api/emergency-numbers", "/openapi/v1.json",
        "/health", "/health/live", "/health/content", "/feed.xml", "/sitemap.xml", "/robots.txt", "/sw.js", "/css/site.css", "/js/site.js",
            "/error/500", "/content-errors", "/live-reload", "/glossary", "/sources", "/safety",
        "/..", "/%2e%2e/", "//example.org", "/%00", "/%ff%fe", "/%25", "/%", "/a%0d%0aX: y", "/\\", "/.git/config", "/wp-login.php",
            "/appsettings.json", "/site.db", "/content/tags.yml",
    ];

    private static readonly string[] Names =
        ["q", "v", "kind", "part", "who", "exact", "muscle", "stretch", "when", "feels", "tag", "url", "maxwidth", "maxheight", "format",
            "from", "", "__proto__", "q[]", "q.x", "page", "handler"];

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Cache-Control", "Content-Type", "Cookie", "Host", "If-Modified-Since",
            "If-None-Match", "If-Match", "Origin", "Pragma", "Range", "Referer", "Expect",
        "User-Agent", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Forwarded-Proto", "X-Http-Method-Override",
            "X-Original-Url", "Forwarded", "Access-Control-Request-Method", "Sec-Fetch-Dest",
    ];

    private static readonly string[] HeaderValues =
    [
        "*", "br", "gzip;q=0, *", "br;q=2", "q=", ";;;", "identity;q=0", "application/json", "application/json; charset=junk", "text/html",
            "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
        "only-if-cached", "no-store", "max-age=-1", "bytes=0-0", "bytes=9-1,-5", "\"x\"", "W/\"x\"", "*, *", "somebody.example",
            "localhost", "localhost:99999", "[::1", "https", "javascript", "203.0.113.7", "::1, junk, 10.0.0.1:x", "/below", "/%0d%0a",
        "PUT", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Feb 9999 99:99:99 GMT", "100-continue", "a=b; c", "for=_x;by=\"", "en;q=nan",
    ];

    private static readonly string[] Markdown =
    [
        ":::", "::: do", "::: dont\n", "::: treatments magnesium", "::: verdict quinine", "::: drawing", "::: stretch calf-wall\n",
            "[x][y]", "[^1]", "[^1]: x", "[x]: /y", "- [ ] x", "~~x~~", "`x|y`", "    x", "```\nx\n```", "> x", "> ## X {#x}", "| x",
        "| a | b |\n| - | - |\n| c | d | e |", "<b>x</b>", "<!-- x -->", "![x](y.png)", "[](/x)", "https://x.example",
            "<https://x.example>", "[@x", "[@x, @y]", "[@nhs-leg-cramps]", "## X {#x}", "X\n: Y", "X\n---", "{.x}", "{#x}", "&x;", "\\",
            "*", "**", "***", "_", "[", "](", "(", "\n\n", "\t", "1. ", "- ", "> > > ",
        "[a](<b>)", "[a](javascript:x)", "[a](\u0001)", "\0", "\u202e", "🦵", "---\n", "===\n", "#", "######", "|", ": ", "<", "&#0;",
            "&#x110000;",
    ];

    /// <summary>Texts of the most characters that are read, each the worst for some step of reading.</summary>
    public static IReadOnlyList<(string Name, string Text)> Worst { get; } =
    [
        ("plain words", Fill(i => "chest pain and a swollen calf ")),
        ("a slip in every word",
            Fill(i =>
            string.Create(CultureInfo.InvariantCulture,
            $"cr{(char)('a' + (i % 26))}mp{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}s "))),
        ("words nobody knows", Fill(i => string.Create(CultureInfo.InvariantCulture, $"cr{i}mpz "))),
        ("denials", Fill(i => "no not ")),
        ("beginnings of phrases", Fill(i => "chest crushing pain in my ")),
        ("one letter each", Fill(i => "a ")),
        ("one long word", new('a', 100_000)),
        ("signs of another script", new('脚', 100_000)),
        ("marks", Fill(i => "?! ")),
    ];

    /// <summary>Words, signs and slips, now and then very many.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency<string>(
        (20, Gen.Select(Word().Array[1, 14], Gen.OneOf<string>(" ", " ", " ", "", ", ", ". "))
            .Select((words, between) => string.Join(between, words))),
        (2, Gen.String[0, 200]),
        (1, Gen.Select(Word(), Gen.Int[1, 3000]).Select((word, times) => string.Concat(Enumerable.Repeat(word + " ", times)))));

    /// <summary>A request for one of our pages or none, with a query, headers and a body that may be anything.</summary>
    public static Gen<HostileRequest> Request { get; } = Gen.Select(
        Gen.Frequency<string>((12, Gen.Const("GET")), (2, Gen.Const("HEAD")), (3, Gen.Const("POST")),
            (1, Gen.OneOf<string>("PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"))),
        Gen.Frequency<string>((6, Gen.OneOf<string>(Pages)), (1, Text.Select(t => "/" + Escaped(Cut(t, 300)))),
            (1, Gen.Select(Gen.OneOf<string>(Pages), Text).Select((page, t) => page + "/" + Escaped(Cut(t, 100))))),
        Gen.Select(Gen.Frequency<string>((8, Gen.OneOf<string>(Names)), (1, Text.Select(t => Escaped(Cut(t, 40))))),
            Gen.Frequency<string>((6, Text.Select(Escaped)),
            (1, Gen.OneOf<string>("", "%", "%zz", "%00", "%ff", "1e999", "-1", "99999999999999999999")))).Array[0, 4],
        Gen.Select(Gen.OneOf<string>(HeaderNames),
            Gen.Frequency<string>((6, Gen.OneOf<string>(HeaderValues)),
            (1, Text.Select(t => Cut(string.Concat(t.Where(c => c is >= ' ' and < '\u007f')), 500))))).Array[0, 4],
        Gen.Frequency<string?>((4, Gen.Const((string?)null)),
            (2, Text.Select(t => (string?)$"{{\"text\": {System.Text.Json.JsonSerializer.Serialize(t)}}}")),
            (1, Text.Select(t => (string?)t)),
            (1, Gen.OneOf<string?>((string?)"{\"text\":", "[[[[[[", "{\"text\":1}", "null", "",
            "--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\ny"))))
        .Select((method, page, query, headers, body) => new HostileRequest(
            method, page + (query.Length > 0 ? "?" + string.Join('&', query.Select(q => $"{q.Item1}={q.Item2}")) : ""), headers,
                method is "GET" or "HEAD" ? null : body));

    /// <summary>Changes to a text: lines taken out, doubled or put in, and pieces of Markdown or YAML put in at any place.</summary>
    public static Gen<(int Kind, double At, double Length, string Piece)[]> Changes { get; } = Gen.Select(
        Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Frequency<string>((5, Gen.OneOf<string>(Markdown)), (1, Word()))).Array[1,
            4];

    /// <summary>A text after one change.</summary>
    public static string Change(string text, (int Kind, double At, double Length, string Piece) change)
    {
        var at = (int)(change.At * text.Length);
        var end = Math.Min(text.Length, at + (int)(change.Length * change.Length * change.Length * (text.Length - at)));
        return change.Kind switch
        {
            0 => text[..at] + text[end..],
            1 => text[..end] + text[at..],
            2 => text[..at],
            3 => text[..at] + "\n" + change.Piece + "\n" + text[at..],
            _ => text[..at] + change.Piece + text[at..],
        };
    }

    private static Gen<string> Word() => Gen.Frequency<string>(
        (6, Gen.OneOf<string>(Words)), (2, Gen.Char['a', 'z'].Array[1, 12].Select(c => new string(c))),
            (1, Gen.Char.Array[1, 4].Select(c => new string(c))));

    /// <summary>As a browser sends it; half of a character cannot be sent.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static string Fill(Func<int, string> word)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 100_000; i++)
            text.Append(word(i));
        return text.ToString(0, 100_000);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
