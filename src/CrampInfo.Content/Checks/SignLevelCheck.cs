using System.Text.RegularExpressions;
using CrampInfo.Content.RedFlags;
using CrampInfo.Words;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>sign-level</c>, <c>sign-twice</c>: a card's call to action fits its level, and a line has one level in all files.
/// </summary>
internal sealed partial class SignLevelCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var levels = new Dictionary<string, RedFlagRule>(StringComparer.Ordinal);
        foreach (var rule in context.Library.RedFlags)
        {
            if (!Fits(rule.Level, rule.Heading))
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "sign-level",
                    $"'{rule.Heading}' does not say {Wanted(rule.Level)}, which is what the level "
                    + $"'{rule.Level.ToString().ToLowerInvariant()}' means.");

            foreach (var line in rule.Lines)
            {
                var words = string.Join(' ', TextStatistics.Words(line.Value.ToLowerInvariant()));
                if (!levels.TryAdd(words, rule) && levels[words].Level != rule.Level)
                    context.Diagnostics.Error(rule.File, line.Line, line.Column, "sign-twice",
                        $"'{Shorten(line.Value)}' is {rule.Level.ToString().ToLowerInvariant()} here and "
                        + $"{levels[words].Level.ToString().ToLowerInvariant()} in {levels[words].File}; a sign has one level.");
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

    [GeneratedRegex(@"\bnow\b", RegexOptions.IgnoreCase)]
    private static partial Regex Now();

    [GeneratedRegex(@"\btoday\b", RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
