using System.Globalization;
using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CrampInfo.Content.Checks;

/// <summary><c>stretch-time</c>: words about how long to hold agree with the stretch that the same page draws.</summary>
internal sealed partial class StretchTimeCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            var drawn = article.Body.Descendants<CustomContainer>().Where(b => b.BlockName() == "stretch")
                .SelectMany(b => b.BlockArguments()).Select(context.Library.Stretch).OfType<Data.Stretch>().ToList();
            if (drawn.Count == 0)
                continue;
            // Where experts differ, other times are the point.
            foreach (var passage in article.Passages.Where(p => p.Block != "experts-differ"))
            {
                foreach (var hold in Hold().Matches(passage.Text).Where(m => !drawn.Exists(s => Allows(m, s.HoldSeconds))))
                    context.Diagnostics.Error(article.File, passage.Line, passage.Column, "stretch-time",
                        $"'{hold.Value}', but the stretches on this page say "
                        + $"{string.Join(", ", drawn.Select(s => $"{s.HoldSeconds} seconds ({s.Id})"))}.");
            }
        }
    }

    private static bool Allows(Match hold, int seconds)
    {
        var from = Number(hold.Groups["from"]);
        var to = hold.Groups["to"].Success ? Number(hold.Groups["to"]) : from;
        return hold.Groups["most"].Success ? seconds <= to : hold.Groups["least"].Success ? seconds >= from : seconds >= from
            && seconds <= to;
    }

    private static int Number(Group digits) => int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : 0;

    [GeneratedRegex(@"\b(?:hold|holds|holding)\b[^.!?;:\d]{0,60}? "
        + @"(?:(?<most>less than|under|up to|at most) |(?<least>at least|more than|over) )?(?:about |around )?"
        + @"(?<from>\d{1,4})(?: ?(?:to|or|-|–) ?(?<to>\d{1,4}))? seconds",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hold();
}
