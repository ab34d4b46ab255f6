using System.Text.RegularExpressions;

namespace CrampInfo.Content.Checks;

/// <summary><c>phone-number</c>: numbers to call live in emergency-numbers.yml, by country; text says "an ambulance".</summary>
internal sealed partial class PhoneNumberCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
                Check(article.File, passage.Line, passage.Column, passage.Text);
        }

        foreach (var shared in DataText.Of(context.Library))
            Check(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, shared.Text);

        void Check(string file, int line, int column, string text)
        {
            foreach (Match call in Call().Matches(text))
                context.Diagnostics.Error(file, line, column, "phone-number",
                    $"'{call.Value}' is right in some countries only; write 'call an ambulance' and let emergency-numbers.yml give the "
                    + $"number.");
        }
    }

    [GeneratedRegex(@"\b(?:call|phone|ring|dial|NHS)\s+(?:\+?\d[\d -]{1,14}\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
