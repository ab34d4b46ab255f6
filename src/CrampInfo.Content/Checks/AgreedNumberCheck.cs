using System.Text.RegularExpressions;
using CrampInfo.Content.Editorial;

namespace CrampInfo.Content.Checks;

/// <summary><c>two-numbers</c>, <c>bad-pattern</c>: a number that many articles state has one value everywhere.</summary>
internal sealed class AgreedNumberCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var number in context.Library.Editorial?.Numbers ?? [])
        {
            if (Pattern(number) is not { } pattern)
            {
                context.Diagnostics.Error(number.File, number.Pattern.Line, number.Pattern.Column, "bad-pattern",
                    $"'{number.Pattern}' is not a regular expression with a group for the number.");
                continue;
            }

            foreach (var article in context.Library.Articles)
            {
                foreach (var passage in article.Passages.Where(p => p.Block != "experts-differ"))
                    Check(article.File, passage.Line, passage.Column, passage.Text);
            }

            foreach (var shared in DataText.Of(context.Library))
                Check(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, shared.Text);

            void Check(string file, int line, int column, string text)
            {
                foreach (var found in pattern.Matches(text).Select(m => m.Groups[1].Value)
                    .Where(v => !number.Values.Contains(v, StringComparer.OrdinalIgnoreCase)))
                    context.Diagnostics.Error(file, line, column, "two-numbers",
                        $"{number.About}: '{found}' here, but {string.Join(" or ", number.Values)} in editorial.yml and elsewhere.");
            }
        }
    }

    private static Regex? Pattern(AgreedNumber number)
    {
        try
        {
            // Linear whatever an editor writes.
            var pattern =
                new Regex(number.Pattern.Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return pattern.GetGroupNumbers().Length > 1 ? pattern : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
