using System.Net;
using System.Text.RegularExpressions;
using CrampInfo.Commands;
using CrampInfo.Readers;
using CrampInfo.Tests.Content;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInfo.Tests.Web;

/// <summary>Readers' words about a page: kept without a trace of who, never lost once thanked for, never a failure of the page.</summary>
public sealed class NoteTests : IAsyncLifetime, IDisposable
{
    private readonly SetClock _clock = new(new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly FixtureFolder _content = new();
    private readonly CrampInfoFactory _site;
    private HttpClient _client = null!;

    public NoteTests() => _site = Site(new() { ["Notes:PerMinute"] = "100000" });

    private string File => _site.CatalogPath + ".notes";

    public Task InitializeAsync()
    {
        _client = _site.CreatePlainClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task ANote_IsKept_WithItsPageAndDay_AndNothingElse()
    {
        Assert.Contains("href=\"/tell/calf\"", await _client.GetStringAsync("/calf"), StringComparison.Ordinal);

        using var answer = await SendAsync("The second step is unclear\u0007.\nWhich foot?");
        var note = Assert.Single(await BookAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Thank you", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(("The second step is unclear.\nWhich foot?", "calf", new DateOnly(2026, 12, 1)), (note.Text, note.Article, note.Day));
        Assert.Equal(12, note.Revision.Length);
        Assert.Equal(["Article", "Day", "Id", "Revision", "Text"], typeof(Note).GetProperties().Select(p => p.Name)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheForm_SaysThatNobodyAnswers_AndNeedsNoScript()
    {
        using var answer = await _client.GetAsync("/tell/calf");
        var form = await answer.Content.ReadAsStringAsync();

        Assert.Contains("nobody will answer", form, StringComparison.Ordinal);
        Assert.Contains("Not for urgent help", form, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", form, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", form, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/tell/no-such-page")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.PostAsync("/calf", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Fact]
    public async Task WordsThatRaiseASign_ShowItsCard_AboveTheThanks()
    {
        using var answer = await SendAsync("Your page says nothing of a cold dead foot");
        var page = await answer.Content.ReadAsStringAsync();

        var card = page.IndexOf("the foot is cold and numb", StringComparison.Ordinal);
        Assert.InRange(card, 1, page.IndexOf("Your note is kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BadForms_GetAClearAnswer_AndKeepNothing()
    {
        var stamp = await StampAsync();
        _clock.Now = _clock.Now.AddMinutes(1);
        var future = stamp.Replace(stamp.Split('.')[0], "99999999999", StringComparison.Ordinal);
        foreach (var (text, given, trap) in new[]
        {
            ("", stamp, ""), ("words", "", ""), ("words", "forged", ""), ("words", future, ""), ("words", "1.2.3", ""),
                ("words", stamp + "0", ""),
            ("words", stamp, "http://spam.example"), (new string('x', 2001), stamp, ""), ("\u0001\u0002", stamp, ""),
        })
        {
            using var answer = await PostAsync(text, given, trap);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var large = await PostAsync(new string('x', 10_000_000), stamp);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var json = await _client.PostAsync("/tell/calf", new StringContent("{}", null, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        _clock.Now = _clock.Now.AddDays(2);
        using var old = await PostAsync("words", stamp);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var quick = await PostAsync("words", await StampAsync());
        Assert.Equal(HttpStatusCode.BadRequest, quick.StatusCode);
        Assert.Empty(await BookAsync());
    }

    [Fact]
    public async Task AFormSentTwice_IsKeptOnce()
    {
        var stamp = await StampAsync();
        _clock.Now = _clock.Now.AddMinutes(1);

        using var first = await PostAsync("Once.", stamp);
        using var second = await PostAsync("Once.", stamp);

        Assert.All([first, second], a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single(await BookAsync());
    }

    [Fact]
    public async Task AFloodFromOneAddress_IsToldToWait_AndADaysFill_TurnsTheFormOff()
    {
        await using var site = Site(new() { ["Notes:PerMinute"] = "3", ["Notes:PerDay"] = "2" });
        using var client = site.CreatePlainClient();
        var stamps = new List<string>();
        for (var i = 0; i < 4; i++)
            stamps.Add(await StampAsync(client));
        _clock.Now = _clock.Now.AddMinutes(1);

        using var first = await PostAsync("One.", stamps[0], client: client);
        using var second = await PostAsync("Two.", stamps[1], client: client);
        using var third = await PostAsync("Three.", stamps[2], client: client);
        using var fourth = await PostAsync("Four.", stamps[3], client: client);

        Assert.Contains("Your note is kept", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("No more notes are taken today", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.Contains("Call 112", await fourth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("No more notes are taken today", await client.GetStringAsync("/tell/foot"), StringComparison.Ordinal);
        Assert.Equal(2, (await new NoteBook(null, site.CatalogPath + ".notes", 1).AllAsync()).Count);
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("newer")]
    [InlineData("a folder")]
    [InlineData("locked")]
    public async Task ADatabaseThatCannotBeUsed_IsSaid_WithTheWordsStillInTheBox(string trouble)
    {
        using var held = await SpoilAsync(trouble);

        using var answer = await SendAsync("Please mend step two.");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("could not be kept", page, StringComparison.Ordinal);
        Assert.Contains("Please mend step two.</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/calf")).StatusCode);
    }

    [Fact]
    public async Task AfterTrouble_TheSameForm_IsKept()
    {
        Directory.CreateDirectory(File);
        var stamp = await StampAsync();
        _clock.Now = _clock.Now.AddMinutes(1);
        using var lost = await PostAsync("Again.", stamp);
        Directory.Delete(File);

        using var kept = await PostAsync("Again.", stamp);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal("Again.", Assert.Single(await BookAsync()).Text);
    }

    /// <summary>In PostgreSQL where the suite has one (<c>.ci/postgres</c>), and in SQLite always.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("CRAMPINFO_TEST_POSTGRES")]
    public async Task TwoCopies_WritingAtOnce_LoseNothing(string database)
    {
        if (database.Length > 0 && Environment.GetEnvironmentVariable(database) is null)
            return;
        var postgres = database.Length > 0 ? Environment.GetEnvironmentVariable(database) : null;
        using NoteBook one = new(postgres, File, int.MaxValue), other = new(postgres, File, int.MaxValue);
        var day = new DateOnly(2030, 1, 1);
        var notes = Enumerable.Range(0, postgres is null ? 300 : 2_000).Select(i =>
            new Note { Id = Guid.NewGuid(), Text = $"Note {i} é", Article = "calf", Revision = "abc", Day = day }).ToList();
        var fates = new System.Collections.Concurrent.ConcurrentBag<NoteFate>();
        await Parallel.ForEachAsync(notes.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (note, _) =>
            fates.Add(await (note.Index % 2 == 0 ? one : other).KeepAsync(note.Item, CancellationToken.None)));

        Assert.All(fates, f => Assert.Equal(NoteFate.Kept, f));
        Assert.Equal(NoteFate.KeptBefore, await other.KeepAsync(notes[0]));
        Assert.Equal(notes.Select(n => n.Id).Order(), (await one.AllAsync()).Where(n => n.Day == day).Select(n => n.Id).Order());
        Assert.Equal(notes.Count, await one.DeleteBeforeAsync(day.AddDays(1)));
    }

    [Fact]
    public async Task ADatabaseThatIsAway_IsNoException()
    {
        using var book = new NoteBook("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=1", File, 10);

        Assert.Equal(NoteFate.Lost, await book.KeepAsync(
            new() { Id = Guid.NewGuid(), Text = "Words.", Article = "calf", Revision = "abc", Day = new(2030, 1, 1) }));
        Assert.NotNull(book.Problem);
        await Assert.ThrowsAsync<InvalidDataException>(() => book.AllAsync());
    }

    private async Task<IDisposable?> SpoilAsync(string trouble)
    {
        if (trouble == "a folder")
            Directory.CreateDirectory(File);
        else if (trouble == "damaged")
            await System.IO.File.WriteAllBytesAsync(File, new byte[8192].Select((_, i) => (byte)(i * 7)).ToArray());
        else
        {
            await new NoteBook(null, File, 10).AllAsync();
            var connection = new SqliteConnection($"Data Source={File};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = trouble == "newer" ? "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')"
                : "BEGIN EXCLUSIVE; CREATE TABLE x (y)";
            command.ExecuteNonQuery();
            if (trouble == "locked")
                return connection;
            connection.Dispose();
        }

        return null;
    }

    private CrampInfoFactory Site(Dictionary<string, string> settings) => new()
    {
        ContentPath = _content.Path,
        Settings = settings,
        Change = services => services.AddSingleton<TimeProvider>(_clock),
    };

    private Task<List<Note>> BookAsync() => new NoteBook(null, File, 1).AllAsync();

    private async Task<HttpResponseMessage> SendAsync(string text)
    {
        var stamp = await StampAsync();
        _clock.Now = _clock.Now.AddMinutes(1);
        return await PostAsync(text, stamp);
    }

    private async Task<string> StampAsync(HttpClient? client = null) =>
        Regex.Match(await (client ?? _client).GetStringAsync("/tell/calf"), "name=\"stamp\" value=\"([^\"]+)\"").Groups[1].Value;

    private Task<HttpResponseMessage> PostAsync(string text, string stamp, string trap = "", HttpClient? client = null) =>
        (client ?? _client).PostAsync("/tell/calf",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = text, ["stamp"] = stamp, ["website"] = trap }));

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
