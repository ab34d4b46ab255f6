using System.Security.Cryptography;
using System.Text;
using CrampInfo.Catalog;
using CrampInfo.Readers;
using CrampInfo.Web.RedFlags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrampInfo.Web.Pages;

/// <summary>
/// "Is something wrong or unclear?": a reader's words about an article. Nothing else is asked, nobody answers, and when the words speak of
/// a warning sign its card stands above the thanks.
/// </summary>
[TakesForm]
[IgnoreAntiforgeryToken] // There is no cookie that a foreign page could borrow; the stamp says that the form is ours.
internal sealed class TellModel(Site site, NoteBook book, PreviewGate gate, RedFlagAdvisor advisor, TimeProvider clock,
    ILogger<TellModel> log)
    : SitePage
{
    /// <summary>Quicker than this nobody writes; longer than a day no form lies open.</summary>
    private static readonly TimeSpan Quickest = TimeSpan.FromSeconds(2), Longest = TimeSpan.FromDays(1);

    /// <summary>The article's address and title.</summary>
    public (string Slug, string Title) About { get; private set; }

    /// <summary>What went wrong with the form, for its reader; null when nothing did.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the note is kept.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Whether notes are taken today.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>What the reader wrote, to be sent again.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The stamp of the form.</summary>
    public string? Stamp => gate.Links?.Stamp(clock.GetUtcNow());

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (!Begin(slug))
            return NotFound();
        IsOpen = gate.Links is not null && await book.TakesAsync(Today, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug)
    {
        if (!Begin(slug))
            return NotFound();
        if (!Request.HasFormContentType)
            return Refuse("This could not be read. Please write in the box and send it again.");
        IFormCollection form;
        try
        {
            form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Refuse("This could not be read. Please write in the box and send it again.");
        }

        Text = Clean(form["text"].ToString());
        Warn();
        if (form["website"].ToString().Length > 0)
            return Refuse("This was not kept: the box that must stay empty had something in it.");
        if (Text.Length == 0)
            return Refuse("There are no words in the box yet.");
        if (Text.Length > NoteBook.LongestText)
            return Refuse($"This is too long: a note has at most {NoteBook.LongestText:N0} characters. It has {Text.Length:N0}.");
        var stamp = form["stamp"].ToString();
        if (gate.Links?.DrawnAt(stamp) is not { } drawn || drawn > clock.GetUtcNow().AddMinutes(1) || clock.GetUtcNow() - drawn > Longest)
            return Refuse("The form was open for too long, or was not ours. Please send it again from here.");
        if (clock.GetUtcNow() - drawn < Quickest)
            return Refuse("That was very quick. Please send it again.");
        return await KeepAsync(stamp);
    }

    private async Task<IActionResult> KeepAsync(string stamp)
    {
        var fate = book.PerDay <= 0 ? NoteFate.Full : await book.KeepAsync(
            new()
            {
                Id = new(SHA256.HashData(Encoding.UTF8.GetBytes(stamp)).AsSpan(0, 16)),
                Text = Text,
                Article = About.Slug,
                Revision = site.Hash[..12],
                Day = Today,
            },
            // A reader who closes the page has sent the note all the same.
            CancellationToken.None);
        if (fate == NoteFate.Lost)
        {
            log.LogError("A note could not be kept: {Problem}", book.Problem);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Problem = "Sorry: your note could not be kept. Your words are still in the box; please try again in a few minutes.";
            return Page();
        }

        IsOpen = fate != NoteFate.Full;
        IsKept = fate is NoteFate.Kept or NoteFate.KeptBefore;
        return Page();
    }

    private bool Begin(string slug)
    {
        if (site.Listed(slug) is not { } article)
            return false;
        About = (slug, article.Front.Title);
        Head = new("Is something wrong or unclear?", $"Tell the editors what is wrong or unclear about: {About.Title}.", "/tell/" + slug)
        {
            NoIndex = true,
        };
        Response.Headers.CacheControl = "no-store";
        return true;
    }

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The signs that the words speak of; whatever goes wrong, the general advice.</summary>
    private void Warn()
    {
        try
        {
            HttpContext.Features.Set(advisor.ForWords(Text));
        }
        catch (Exception e)
        {
            log.LogError(e, "Warning signs could not be evaluated; the general advice is shown instead");
            HttpContext.Features.Set(RedFlagAdvisor.LastResort);
        }
    }

    /// <summary>The words without what no keyboard writes.</summary>
    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
}
