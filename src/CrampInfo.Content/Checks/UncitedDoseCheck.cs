using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;

namespace CrampInfo.Content.Checks;

/// <summary><c>uncited-dose</c>: an amount of something to take stands in a passage whose source gives it.</summary>
internal sealed partial class UncitedDoseCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages.Where(p => !p.CoveredByLeadIn))
            {
                foreach (var dose in Uncited(passage))
                    context.Diagnostics.Error(article.File, passage.Line, passage.Column, "uncited-dose",
                        $"no citation follows '{dose}'; cite the source that gives the amount, or leave it out.");
            }
        }
    }

    /// <summary>Amounts that no citation follows: one that stands before an amount belongs to an earlier claim.</summary>
    private static IEnumerable<string> Uncited(Passage passage)
    {
        var text = string.Join(' ', passage.Parts);
        var last = text.LastIndexOf(Passage.Mark);
        // A row's source may stand in any of its cells.
        return passage is { Kind: PassageKind.TableRow, Citations.Count: > 0 } ? [] : Dose().Matches(text).Where(m => m.Index > last)
            .Select(m => m.Value);
    }

    [GeneratedRegex(@"\b(?:\d[\d,.]{0,9}(?: ?(?:to|-|–) ?\d[\d,.]{0,9})?|"
        + @"(?:half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
        + @"(?: (?:or|to) (?:two|three|four|five|six|eight|ten))?) ?(?:mg|mcg|µg|micrograms?|milligrams?|g|grams?|ml|millilitres?|"
        + @"litres?|IU|international units|units|mmol|tablets?|capsules?|teaspoons?|tablespoons?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dose();
}
