using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>stop-source</c>, <c>stop-exceptions</c>: who is told to stop something is told so by a source that says it; who is told not to stop
/// a medicine hears on the same page when that does not hold.
/// </summary>
internal sealed partial class StopCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var library = context.Library;
        foreach (var rule in library.RedFlags.Where(r => Stop().IsMatch(r.Do)))
        {
            var said = rule.Sources.SelectMany(s => library.SourcesById.GetValueOrDefault(s.Value)?.SaysStop ?? []).ToList();
            if (!said.Exists(s => rule.Do.Contains(s, StringComparison.OrdinalIgnoreCase)))
                context.Diagnostics.Error(rule.File, rule.Line, rule.Column, "stop-source",
                    "'do' says stop, and none of its sources says so: name one whose 'says-stop' in sources.yml has what is to be stopped, "
                    + "or take the word out.");
        }

        if (library.Editorial?.StopExceptions is not { Count: > 0 } exceptions)
            return;
        foreach (var article in library.Articles)
        {
            if (article.Passages.FirstOrDefault(p => DoNotStopMedicines().IsMatch(p.Text)) is { } general && !article.Passages.Any(Names))
                context.Diagnostics.Error(article.File, general.Line, general.Column, "stop-exceptions",
                    $"'{Shorten(general.Text)}' has exceptions, which no passage here names together: {string.Join(", ", exceptions)}.");
        }

        bool Names(Passage passage) => exceptions.All(e => passage.Text.Contains(e, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An instruction to stop, not what stops by itself, what must not be stopped, or what comes before stopping.</summary>
    [GeneratedRegex(@"(?<!\b(?:not|never|none|cannot|before you|cut down or|if you|that) )\bstop(?:ping)?\b(?! none\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stop();

    /// <summary>Medicines in general; of one that is named the page says what holds for it.</summary>
    [GeneratedRegex(@"\bdo not (?:stop|change|halve|skip)(?:,? (?:or )?(?:stop|change|halve|skip))* "
        + @"(?:(?:a|any|your|taking) )?(?:prescribed )?medicines?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoNotStopMedicines();
}
