using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace CrampInfo.Tests.Web;

/// <summary>How the program is started, told where to be, and stopped.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task StartedFromAnotherFolder_ThePagesComeWithTheirStyle_AndTheLogHasLines()
    {
        await using var site = new RunningSite(TestFolders.Content);
        using var client = new HttpClient { BaseAddress = await site.Address };

        var home = await client.PageAsync("/");
        var style = await client.PageAsync(home.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        await site.StopAsync();

        Assert.Equal(HttpStatusCode.OK, style.Status);
        Assert.Contains(" INF GET / 200 ", site.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:{0}")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0}")]
    public async Task Variables_SayWhereItListens(string name, string value)
    {
        var port = FreePort();
        var variables = new Dictionary<string, string> { [name] = string.Format(value, port) };
        await using var site = new RunningSite(TestFolders.Content, urls: null, variables: variables);

        Assert.Equal(port, (await site.Address).Port);
    }

    [Fact]
    public async Task APortInUse_IsOneSentence_AndACode()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var site = new RunningSite(TestFolders.Content, urls: $"http://127.0.0.1:{port}");

        Assert.Equal(1, await EndAsync(site));
        Assert.Contains("address already in use. Stop the other program, or choose another address", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Site:BaseUrl=crampinfo.org", "Site:BaseUrl is 'crampinfo.org'; it must be a whole address such as")]
    [InlineData("--Site:PathBase=cramps", "Site:PathBase is 'cramps'; it must begin with a slash")]
    [InlineData("--Site:Proxies=10.0.0.0/8,proxy", "Site:Proxies names 'proxy'; it must be an address such as 10.0.0.7")]
    [InlineData("--Limits:PerSecond=0", "Limits:PerSecond must be at least 1.")]
    [InlineData("--Limits:PerSecond=many", "'many' at 'Limits:PerSecond'")]
    public async Task ASettingThatCannotBeRight_StopsTheStart_AndNamesItself(string setting, string sentence)
    {
        await using var site = new RunningSite(TestFolders.Content, settings: [setting]);

        Assert.Equal(1, await EndAsync(site));
        Assert.Contains(sentence, site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatSpeaksTls_SendsReadersToIt_AndTellsThemToStay_AndHealthIsAskedForWithoutIt()
    {
        var folder = Directory.CreateTempSubdirectory("crampinfo-tls-");
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=crampinfo.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "cert.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        var (plain, secure) = (FreePort(), FreePort());
        await using var site = new RunningSite(TestFolders.Content, urls: $"http://127.0.0.1:{plain};https://127.0.0.1:{secure}", settings:
        [
            "--Site:BaseUrl=https://crampinfo.example",
            $"--Kestrel:Certificates:Default:Path={folder.FullName}/cert.pem",
                $"--Kestrel:Certificates:Default:KeyPath={folder.FullName}/key.pem",
        ]);
        await site.Address;
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true
        };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Host = "crampinfo.example";
        while (!site.Output.Contains("Application started", StringComparison.Ordinal))
            await Task.Delay(50);

        using var sent = await client.GetAsync(new Uri($"http://127.0.0.1:{plain}/topics"));
        using var page = await client.GetAsync(new Uri($"https://127.0.0.1:{secure}/topics"));
        using var health = await client.GetAsync(new Uri($"http://127.0.0.1:{plain}/health/ready"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, sent.StatusCode);
        Assert.Equal($"https://crampinfo.example:{secure}/topics", sent.Headers.Location!.ToString());
        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task TheLogsFormatAndLevels_AreAsSet_AndStillNothingThatWasTyped()
    {
        await using var site = new RunningSite(TestFolders.Content, settings:
        [
            "--Serilog:WriteTo:0:Name=Console", "--Serilog:WriteTo:0:Args:formatter=Serilog.Formatting.Json.JsonFormatter, Serilog",
            "--Serilog:MinimumLevel:Default=Verbose", "--Serilog:MinimumLevel:Override:Microsoft=Verbose",
            "--Serilog:MinimumLevel:Override:System=Verbose",
        ]);
        using var client = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:" + await PortOfJsonAsync(site)) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        string[] paths =
            ["/search?q=telltale", "/api/search?q=telltale&kind=telltale", "/symptoms?part=telltale", "/no-such-page?telltale",
                "/now?muscle=telltale"];
        foreach (var path in paths)
            await client.GetAsync(new Uri(path, UriKind.Relative));
        using var broken = new StringContent("{\"text\":\"telltale\",", Encoding.UTF8, "application/json");
        await client.PostAsync(new Uri("/api/red-flags", UriKind.Relative), broken);
        await site.StopAsync();

        Assert.Contains("{\"Timestamp\":", site.Output, StringComparison.Ordinal);
        Assert.Contains("\"Path\":\"/search\"", site.Output, StringComparison.Ordinal);
        Assert.Contains("\"Level\":\"Debug\"", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("telltale", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToldToStop_ItIsNotReadyAnyMore_AndStillAnswers_AndThenEndsInOrder()
    {
        await using var site = new RunningSite(TestFolders.Content, settings: ["--Site:StopDelay=0:00:20"]);
        using var client = new HttpClient { BaseAddress = await site.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.PageAsync("/health/ready")).Status);

        site.TellToStop();
        PageAnswer ready;
        do
            ready = await client.PageAsync("/health/ready");
        while (ready.Status == HttpStatusCode.OK);
        var page = await client.PageAsync("/night-leg-cramps");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(0, await EndAsync(site));
    }

    [Fact]
    public async Task Telemetry_GoesWhereItIsSent_WithoutWordsOrAddresses()
    {
        using var collector = new HttpListener();
        var port = FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        await using var site = new RunningSite(TestFolders.Content, variables: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}",
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        using var client = new HttpClient { BaseAddress = await site.Address };
        client.DefaultRequestHeaders.Add("User-Agent", "telltale-agent");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        await client.GetAsync(new Uri("/search?q=telltale", UriKind.Relative));
        await client.GetAsync(new Uri("/no-such-page-telltale", UriKind.Relative));

        // What waits is sent when the site stops.
        var sent = new StringBuilder();
        var reading = Task.Run(async () =>
        {
            while (!new[] { "/v1/traces", "/v1/metrics" }.All(part => sent.ToString().Contains(part, StringComparison.Ordinal)))
            {
                var call = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                sent.Append(call.Request.Url!.AbsolutePath).Append(Encoding.Latin1.GetString(body.ToArray()));
                call.Response.Close();
            }
        });
        var stopping = site.StopAsync();
        await reading;

        Assert.Contains("http.route", sent.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("telltale", sent.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", sent.ToString(), StringComparison.Ordinal);
        collector.Stop();
        await stopping;
    }

    [Fact]
    public async Task TheVersion_IsTold_ByTheProgram_AndByHealth()
    {
        string[] question = [Path.Combine(AppContext.BaseDirectory, "CrampInfo.Web.dll"), "--version"];
        using var command = Process.Start(new ProcessStartInfo("dotnet", question) { RedirectStandardOutput = true })!;
        var version = (await command.StandardOutput.ReadToEndAsync()).Trim();
        await using var site = new RunningSite(TestFolders.Content);
        using var client = new HttpClient { BaseAddress = await site.Address };

        var health = await client.PageAsync("/health");

        Assert.Matches(@"^\d+\.\d+\.\d+", version);
        using var json = JsonDocument.Parse(health.Text);
        Assert.Equal(version, json.RootElement.GetProperty("version").GetString());
    }

    private static async Task<int> EndAsync(RunningSite site)
    {
        // It may never listen; nobody waits for that here.
        _ = site.Address.ContinueWith(t => t.Exception, TaskScheduler.Default);
        return await site.EndAsync();
    }

    private static async Task<int> PortOfJsonAsync(RunningSite site)
    {
        const string Listening = "\"address\":\"http://127.0.0.1:";
        while (!site.Output.Contains(Listening, StringComparison.Ordinal))
            await Task.Delay(50);
        return int.Parse(string.Concat(site.Output.Split(Listening)[1].TakeWhile(char.IsAsciiDigit)));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
