using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>verdict-words</c>, <c>evidence-source</c>, <c>second-verdict</c>: whether a treatment helps is said once, in treatments.yml;
/// its words agree with its value, its strength with its sources, and no article says otherwise.
/// </summary>
internal sealed partial class VerdictCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var types = context.Library.Sources.ToDictionary(s => s.Id.Value, s => s.Type);
        foreach (var treatment in context.Library.Treatments)
        {
            if (Contradicts(treatment.Helps, treatment.Verdict))
                Error(treatment, "verdict-words",
                    $"helps is '{treatment.Helps.ToString().ToLowerInvariant()}', but the verdict reads '{treatment.Verdict}'");
            if (treatment.Evidence is EvidenceStrength.Strong or EvidenceStrength.Moderate
                && !treatment.Sources.Any(s => types.TryGetValue(s.Value, out var type)
                    && type is SourceType.SystematicReview or SourceType.Guideline or SourceType.RandomisedTrial or SourceType.Regulator))
                Error(treatment, "evidence-source",
                    $"'{treatment.Id}' calls its evidence {treatment.Evidence.ToString().ToLowerInvariant()} without a systematic "
                    + $"review, guideline, regulator or randomised trial among its sources.");
        }

        foreach (var article in context.Library.Articles)
        {
            InTables(article, context);
            InWords(article, context);
        }

        void Error(Treatment treatment, string code, string message) =>
            context.Diagnostics.Error(treatment.File, treatment.Line, treatment.Column, code, message);
    }

    private static bool Contradicts(Helpfulness helps, string verdict) => helps switch
    {
        Helpfulness.Yes or Helpfulness.Probably => Denies().IsMatch(verdict),
        Helpfulness.Unlikely or Helpfulness.No => !Denies().IsMatch(verdict) && Affirms().IsMatch(verdict),
        Helpfulness.Unknown => Affirms().IsMatch(verdict) && !Doubts().IsMatch(verdict),
        _ => false,
    };

    /// <summary>A table of an article's own that says which treatments help is a second set of verdicts.</summary>
    private static void InTables(Article article, CheckContext context)
    {
        foreach (var table in article.Body.Descendants<Table>())
        {
            if (table.OfType<TableRow>().FirstOrDefault(r => r.IsHeader) is not { } head || !Judging().IsMatch(head.PlainText()))
                continue;
            foreach (var row in table.OfType<TableRow>().Where(r => !r.IsHeader && r.Count > 0))
            {
                var name = row[0].PlainText();
                if (context.Library.Treatments.FirstOrDefault(t =>
                    t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } treatment)
                    context.Diagnostics.Error(article.File, article.LineOf(row), Article.ColumnOf(row), "second-verdict",
                        $"the verdict on '{name}' is drawn from treatments.yml: write '::: treatments {treatment.Id}'.");
            }
        }
    }

    /// <summary>"Magnesium helps", where the verdict is that it is unlikely to; and the other way round.</summary>
    private static void InWords(Article article, CheckContext context)
    {
        foreach (var passage in article.Passages.Where(p => p.Block != "experts-differ"))
        {
            var text = passage.Section == "myths" ? Quoted().Replace(passage.Text, "") : passage.Text;
            foreach (var claim in Claim().Matches(text).Cast<Match>())
            {
                var name = claim.Groups["name"].Value;
                // A name is compared whole: "Stretching in pregnancy helps" is not a claim about "Stretching".
                var verdicts = context.Library.Treatments.Where(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
                var negative = claim.Groups["not"].Success;
                if (verdicts.Count > 0
                    && verdicts.TrueForAll(t => negative ? t.Helps is Helpfulness.Yes or Helpfulness.Probably
                    : t.Helps is Helpfulness.No or Helpfulness.Unlikely))
                    context.Diagnostics.Error(article.File, passage.Line, passage.Column, "second-verdict",
                        $"'{claim.Value.Trim()}', but treatments.yml says '{verdicts[0].Verdict}'");
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:unlikely|does not|do not|did not|no better|no effect|little or no|makes no|not help|no use|not worth|too slow|too late)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Denies();

    [GeneratedRegex(@"\b(?:helps?|helped|works?|worked|eases?|prevents?|fewer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Affirms();

    [GeneratedRegex(@"\b(?:nobody|unknown|not tested|not known|no trial|untested|not been|"
        + @"may|might|could|whether|unclear|not sure|one trial|disagree)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubts();

    [GeneratedRegex(@"\b(?:help|helps|work|works|evidence|sure|verdict)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Judging();

    [GeneratedRegex("""["“][^"”]{0,300}["”]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:^|[.!?:] )(?<name>[A-Z][A-Za-z0-9' -]{2,40}?) "
        + @"(?:(?<not>does not help|do not help|does not work|do not work|is unlikely to help|are unlikely to help)|"
        + @"helps|help|works|work|prevents|prevent|stops|stop)\b")]
    private static partial Regex Claim();
}
