using System.Text.RegularExpressions;
using CrampInfo.Content.RedFlags;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>sign-level</c>, <c>sign-twice</c>: a card's call to action fits its level, and a sign that is enough by itself has one level in
/// all files.
/// </summary>
internal sealed partial class SignLevelCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var levels = new Dictionary<string, RedFlagRule>(StringComparer.Ordinal);
        foreach (var rule in context.Library.RedFlags)
        {
            if (!Fits(rule.Level, rule.Heading))
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "sign-level", $"'{rule.Heading}' does not say {Wanted(rule.Level)}, which is what the level '{rule.Level.ToString().ToLowerInvariant()}' means.");

            var enough = Enough(rule.When).ToHashSet();
            foreach (var sign in rule.Signs.Where(s => enough.Contains(s.Key.Value)))
            {
                var words = string.Join(' ', TextStatistics.Words(sign.Text.ToLowerInvariant()));
                if (!levels.TryAdd(words, rule) && levels[words].Level != rule.Level)
                    context.Diagnostics.Error(sign.File, sign.Line, sign.Column, "sign-twice", $"'{Shorten(sign.Text)}' is {rule.Level.ToString().ToLowerInvariant()} here and {levels[words].Level.ToString().ToLowerInvariant()} in {levels[words].File}; a sign has one level.");
            }
        }
    }

    private static bool Fits(CareLevel level, string heading) => level switch
    {
        CareLevel.Emergency => Now().IsMatch(heading),
        CareLevel.Urgent => Today().IsMatch(heading),
        _ => !heading.Contains("ambulance", StringComparison.OrdinalIgnoreCase) && !Today().IsMatch(heading) && !Now().IsMatch(heading),
    };

    private static string Wanted(CareLevel level) => level switch
    {
        CareLevel.Emergency => "'now'",
        CareLevel.Urgent => "'today'",
        _ => "to book, rather than 'now' or 'today'",
    };

    /// <summary>Signs that raise the warning without any other.</summary>
    private static IEnumerable<string> Enough(SignCondition condition) => condition switch
    {
        SignCondition.Sign sign => [sign.Key.Value],
        SignCondition.AnyOf any => any.Parts.SelectMany(Enough),
        SignCondition.AllOf { Parts: [var only] } => Enough(only),
        _ => [],
    };

    [GeneratedRegex(@"\bnow\b", RegexOptions.IgnoreCase)]
    private static partial Regex Now();

    [GeneratedRegex(@"\btoday\b", RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
