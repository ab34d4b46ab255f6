using CrampInfo.Catalog;
using CrampInfo.Content.Articles;
using CrampInfo.Content.RedFlags;
using CrampInfo.Content.SharedData;
using CrampInfo.Web.RedFlags;
using CrampInfo.Words;

namespace CrampInfo.Web.Pages;

/// <summary>
/// For the middle of a cramp: pick the muscle, then one drawing with its steps, what comes after, and the warning signs. The
/// steps are a plain list; a script shows them one at a time with a timer for the hold.
/// </summary>
internal sealed class NowModel(Site site, RedFlagAdvisor advisor, ILogger<NowModel> log) : SitePage
{
    /// <summary>The choice that leads straight to the warning signs.</summary>
    public const string WontLetGo = "wont-let-go";

    /// <summary>The sign that fits a cramp which goes on.</summary>
    private const string GoesOn = "prolonged-cramp";

    private static readonly string[] Leg = ["pulmonary-embolism", "acute-limb-ischaemia", "rhabdomyolysis", "compartment-syndrome", "dvt", "muscle-tear"];

    /// <summary>The muscles to pick from; the first stretch of each is the one to begin with.</summary>
    public static IReadOnlyList<Muscle> Muscles { get; } =
    [
        new("calf", "Calf", "Calf cramp", ["calf-pull", "calf-towel", "calf-wall"], "calf-cramps", [.. Leg, "achilles-rupture"]),
        new("back-of-thigh", "Back of the thigh", "Cramp in the back of the thigh", ["hamstring-sitting", "hamstring-lying"], "hamstring-cramps", [.. Leg, "cauda-equina"]),
        new("front-of-thigh", "Front of the thigh", "Cramp in the front of the thigh", ["thigh-standing"], "thigh-cramps", Leg),
        new("foot", "Foot or toes", "Foot or toe cramp", ["foot-toes"], "foot-and-toe-cramps", Leg),
        new("hand", "Hand", "Hand cramp", ["hand-fingers"], "hand-cramps", ["mi", "stroke", "hypocalcaemic-tetany", "acute-limb-ischaemia", "rhabdomyolysis", "compartment-syndrome"]),
    ];

    private static readonly string[] AnyMuscle = ["pulmonary-embolism", "mi", "stroke", "acute-limb-ischaemia", "rhabdomyolysis", "compartment-syndrome", "dvt", "muscle-tear"];

    /// <summary>The muscle that an article is about, by the first of its places that has a stretch; a leg is most often its calf.</summary>
    public static Muscle? MuscleOf(ArticleFrontMatter front) => front.BodyParts
        .Select(part => Muscles.FirstOrDefault(m => m.Id == part.Value) ?? (part.Value == "leg" ? Muscles[0] : null)).FirstOrDefault(m => m is not null);

    /// <summary>Every address of this page.</summary>
    public static IEnumerable<string> Addresses =>
        ["/now", .. Muscles.SelectMany(m => m.Stretches.Select(s => Link(m, s))), $"/now?muscle={WontLetGo}"];

    /// <summary>Every picture that it shows.</summary>
    public static IEnumerable<string> Pictures(Site site) => Muscles.SelectMany(m => m.Stretches).Select(site.Data.Stretch).OfType<Stretch>()
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
    public ArticleHtml PictureOf(int step) => Picture((Stretch!.Pictures.Count > step ? Stretch.Pictures[step] : Stretch.Drawing).Value, true);

    /// <summary>The picture of a muscle to pick; the words beside it say the same.</summary>
    public ArticleHtml PictureOf(Muscle muscle) => site.Data.Stretch(muscle.Stretches[0]) is { } first ? Picture(first.Drawing.Value, false) : new("");

    /// <summary>The warning signs that apply; none on the first page.</summary>
    public IReadOnlyList<RedFlagCard> Cards { get; private set; } = [];

    /// <summary>What stretching does and when a cramp ends, in the words of the library.</summary>
    public string Lede => site.Listed("stop-a-cramp")?.Front.Summary ?? "";

    /// <summary>How long soreness lasts, in the words of the library.</summary>
    public string Afterwards => site.Data.Treatment("raise-leg")?.Without ?? "";

    /// <summary>Title of the article to read afterwards.</summary>
    public string ArticleTitle => Picked is null ? "" : site.Listed(Picked.Article)?.Front.Title ?? Picked.Title;

    public void OnGet(string? muscle, string? stretch)
    {
        Picked = Muscles.FirstOrDefault(m => m.Id == muscle);
        if (Picked is not null)
        {
            var ways = Picked.Stretches.Select(site.Data.Stretch).OfType<Stretch>().ToList();
            Stretch = ways.Find(s => s.Id.Value == stretch) ?? ways.FirstOrDefault();
            Others = [.. ways.Where(s => s != Stretch)];
        }

        if (Picked is not null || muscle == WontLetGo)
            Cards = CardsOf(Picked?.Signs ?? AnyMuscle);

        Head = Picked is not null
            ? new($"{Picked.Title} right now", $"{Stretch?.Name}: one drawing, {Stretch?.Steps.Count} steps and a timer, then what to do if it won’t let go.", Stretch is null ? "/now" : Link(Picked, Stretch.Id.Value)) { Query = null, Scripts = ["/js/now.js"] }
            : muscle == WontLetGo
                ? new("A cramp that won’t let go", "The warning signs to check when a cramp does not let go, and whom to call.", $"/now?muscle={WontLetGo}") { Query = null }
                : new("Cramp right now?", Lede, "/now") { Query = null };
    }

    /// <summary>The address of a muscle's stretch; its first stretch has the short one.</summary>
    public static string Link(Muscle muscle, string stretch) =>
        $"/now?muscle={muscle.Id}{(stretch == muscle.Stretches[0] ? "" : "&stretch=" + stretch)}";

    /// <summary>The first sentence of a step, to be seen at a glance, and the rest.</summary>
    public static (string First, string Then) Split(string step) =>
        step.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? (step[..(end + 1)], step[(end + 1)..]) : (step, "");

    private ArticleHtml Picture(string name, bool isDescribed) =>
        site.Data.Drawing(name) is { } svg ? DrawingPicture.Of(name, svg, isDescribed) : new("");

    /// <summary>
    /// Emergencies first, then the cramp that goes on with what to do, then the rest. One line a sign: whoever reads this at
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
            log.LogError(e, "The warning signs of a cramp right now could not be gathered; the general advice is shown instead");
            return RedFlagAdvisor.LastResort.Cards;
        }
    }

    private List<RedFlagCard> Gather(IEnumerable<string> signs)
    {
        var cards = advisor.ForSigns(signs).Cards.Select(c => c with { Signs = [.. c.Signs.Select(s => s with { Why = null })] }).ToList();
        if (site.Data.RedFlag(GoesOn) is { } rule)
            cards.Insert(cards.Count(c => c.Level == CareLevel.Emergency), RedFlagAdvisor.Card(rule));
        return cards;
    }

    /// <summary>A muscle to pick.</summary>
    /// <param name="Id">Its name in the address.</param>
    /// <param name="Name">What the button says.</param>
    /// <param name="Title">Heading of its page.</param>
    /// <param name="Stretches">Stretches that stop its cramp, the one to begin with first.</param>
    /// <param name="Article">The article to read afterwards.</param>
    /// <param name="Signs">Warning signs to check.</param>
    internal sealed record Muscle(string Id, string Name, string Title, IReadOnlyList<string> Stretches, string Article, IReadOnlyList<string> Signs);
}
