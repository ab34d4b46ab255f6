using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using CrampInfo.Content.RedFlags;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;
using Microsoft.AspNetCore.Mvc;

namespace CrampInfo.Web.Pages;

/// <summary>
/// For the middle of it: pick the muscle, then one drawing with its steps, what comes after, and the warning signs. The
/// steps are a plain list; a script shows them one at a time with a timer for the hold.
/// </summary>
internal sealed class NowModel(Site site, RedFlagAdvisor advisor, ILogger<NowModel> log) : SitePage
{
    /// <summary>The choice that leads straight to the warning signs.</summary>
    public const string WontLetGo = "wont-let-go";

    /// <summary>The page's own words; null where the site has no such page.</summary>
    public ReliefWords Words => site.Own.Relief!;

    /// <summary>Every address of this page; none where the site has no such page.</summary>
    public static IEnumerable<string> Addresses(Site site) => site.Own.Relief is not { } words ? []
        : ["/now", .. words.Muscles.SelectMany(m => m.Stretches.Select(s => Link(m, s.Value))), $"/now?muscle={WontLetGo}"];

    /// <summary>The muscle that an article is about, by the first of its places that has a stretch; a leg is most often its calf.</summary>
    public static Muscle? MuscleOf(ArticleFrontMatter front, ReliefWords? words) => words is null ? null : front.BodyParts
        .Select(part => words.Muscles.FirstOrDefault(m => m.Id.Value == part.Value) ?? (part.Value == "leg" ? words.Muscles[0] : null))
            .FirstOrDefault(m => m is not null);

    /// <summary>Every picture that it shows.</summary>
    public static IEnumerable<string> Pictures(Site site) => (site.Own.Relief?.Muscles ?? []).SelectMany(m => m.Stretches)
        .Select(s => site.Data.Stretch(s.Value)).OfType<Stretch>()
        .SelectMany(s => s.Pictures.Append(s.Drawing)).Select(p => $"/drawings/{p}.svg").Distinct();

    /// <summary>The muscle that was picked; null on the first page and where no muscle was named.</summary>
    public Muscle? Picked { get; private set; }

    /// <summary>How to stretch it.</summary>
    public Stretch? Stretch { get; private set; }

    /// <summary>Other ways to stretch it.</summary>
    public IReadOnlyList<Stretch> Others { get; private set; } = [];

    /// <summary>The step to begin with: the first that shows the movement itself. Whoever has a cramp sits or lies already.</summary>
    public int Start => Math.Max(0, Stretch!.Pictures.ToList().FindIndex(p => p.Value == Stretch.Drawing.Value));

    /// <summary>The picture of one of its steps.</summary>
    public ArticleHtml PictureOf(int step) => Picture((Stretch!.Pictures.Count > step ? Stretch.Pictures[step] : Stretch.Drawing).Value,
        true);

    /// <summary>The picture of a muscle to pick; the words beside it say the same.</summary>
    public ArticleHtml PictureOf(Muscle muscle) => site.Data.Stretch(muscle.Stretches[0].Value) is { } first
        ? Picture(first.Drawing.Value, false) : new("");

    /// <summary>The warning signs that apply; none on the first page.</summary>
    public IReadOnlyList<RedFlagCard> Cards { get; private set; } = [];

    /// <summary>What stretching does and when a cramp ends, in the words of the library.</summary>
    public string Lede => site.Listed(Words.Article.Value)?.Front.Summary ?? "";

    /// <summary>How long soreness lasts, in the words of the library.</summary>
    public string Afterwards => Words.Aftercare is { } after ? site.Data.Treatment(after.Value)?.Without ?? "" : "";

    /// <summary>Title of the article to read afterwards.</summary>
    public string ArticleTitle => Picked is null ? "" : site.Listed(Picked.Article.Value)?.Front.Title ?? Picked.Title;

    public IActionResult OnGet(string? muscle, string? stretch)
    {
        if (site.Own.Relief is null)
            return NotFound();
        Picked = Words.Muscles.FirstOrDefault(m => m.Id.Value == muscle);
        if (Picked is not null)
        {
            var ways = Picked.Stretches.Select(s => site.Data.Stretch(s.Value)).OfType<Stretch>().ToList();
            Stretch = ways.Find(s => s.Id.Value == stretch) ?? ways.FirstOrDefault();
            Others = [.. ways.Where(s => s != Stretch)];
        }

        if (Picked is not null || muscle == WontLetGo)
            Cards = CardsOf((Picked?.Signs ?? Words.Signs).Select(s => s.Value));
        Head = HeadOf(muscle) with { Query = null };
        return Page();
    }

    private PageHead HeadOf(string? muscle) =>
        Picked is not null
            ? new($"{Picked.Title} right now",
                $"{Stretch?.Name}: one drawing, {Stretch?.Steps.Count} steps and a timer, then what to do if it won’t let go.",
                Stretch is null ? "/now" : Link(Picked, Stretch.Id.Value))
            { Scripts = ["/js/now.js"] }
        : muscle == WontLetGo
            ? new(Words.GoesOnTitle, "The warning signs to check when it does not let go, and whom to call.", $"/now?muscle={WontLetGo}")
        : new(Words.Title, Lede, "/now");

    /// <summary>The address of a muscle's stretch; its first stretch has the short one.</summary>
    public static string Link(Muscle muscle, string stretch) =>
        $"/now?muscle={muscle.Id}{(stretch == muscle.Stretches[0].Value ? "" : "&stretch=" + stretch)}";

    /// <summary>The first sentence of a step, to be seen at a glance, and the rest.</summary>
    public static (string First, string Then) Split(string step) =>
        step.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? (step[..(end + 1)], step[(end + 1)..]) : (step, "");

    private ArticleHtml Picture(string name, bool isDescribed) =>
        site.Data.Drawing(name) is { } svg ? DrawingPicture.Of(name, svg, isDescribed) : new("");

    /// <summary>
    /// Emergencies first, then the sign that it goes on with what to do, then the rest. One line a sign: whoever reads this at
    /// night needs the signs, not their reasons. Whatever goes wrong, the general advice is there.
    /// </summary>
    private IReadOnlyList<RedFlagCard> CardsOf(IEnumerable<string> signs)
    {
        try
        {
            return Gather(signs) is { Count: > 0 } cards ? cards : RedFlagAdvisor.LastResort.Cards;
        }
        catch (Exception e)
        {
            log.LogError(e, "The warning signs of the page for right now could not be gathered; the general advice is shown instead");
            return RedFlagAdvisor.LastResort.Cards;
        }
    }

    private List<RedFlagCard> Gather(IEnumerable<string> signs)
    {
        var cards = advisor.ForSigns(signs).Cards.ToList();
        if (Words.GoesOn is { } goesOn && site.Data.RedFlag(goesOn.Value) is { } rule)
            cards.Insert(cards.Count(c => c.Level == CareLevel.Emergency), RedFlagAdvisor.Card(rule));
        return cards;
    }

}
