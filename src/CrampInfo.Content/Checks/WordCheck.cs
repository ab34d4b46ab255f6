using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Editorial;

namespace CrampInfo.Content.Checks;

/// <summary><c>vague-chance</c>, <c>banned-word</c>, <c>promise</c>: words that say nothing, belittle, or promise too much.</summary>
internal sealed partial class WordCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        if (context.Library.Editorial is not { } rules)
            return;
        (Phrases Phrases, string Code, string Instead)[] lists =
        [
            (new(rules.VagueChance), "vague-chance", "every reader takes it differently; write a count, or that nobody has counted."),
            (new(rules.BannedWords), "banned-word", "it belittles or presumes; leave it out."),
            (new(rules.Promises), "promise", "no treatment can promise that; say what was found, in whom."),
        ];

        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
                // A myth is quoted in order to be put right.
                Check(article.File, passage.Line, passage.Column, passage.Section == "myths" ? Quoted()
                    .Replace(passage.Text, "") : passage.Text);
        }

        foreach (var shared in DataText.Of(context.Library))
            Check(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, shared.Text);

        void Check(string file, int line, int column, string text)
        {
            foreach (var (phrases, code, instead) in lists)
            {
                // "Nothing works every time" is the opposite of a promise.
                foreach (var (phrase, _) in phrases.In(text)
                    .Where(p => code != "promise" || !Negated().IsMatch(text[Math.Max(0, p.At - 150)..p.At])))
                    context.Diagnostics.Error(file, line, column, code, $"'{phrase}': {instead}");
            }
        }
    }

    [GeneratedRegex(@"\b(?:no|not|none|nothing|nobody|never|neither|cannot|without)\b[^.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    [GeneratedRegex("""["“][^"”]{0,300}["”]""")]
    private static partial Regex Quoted();
}
