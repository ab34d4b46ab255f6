using System.Text.RegularExpressions;

namespace CrampInfo.Content.Checks;

/// <summary><c>placeholder</c>: what a skeleton marks as still to be written is not published.</summary>
internal sealed partial class PlaceholderCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
                Check(article.File, passage.Line, passage.Column, passage.Text);
            foreach (var heading in article.Headings)
                Check(article.File, article.BodyOffset + 1, 1, heading.Text);
        }

        foreach (var shared in DataText.Of(context.Library))
            Check(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, shared.Text);

        void Check(string file, int line, int column, string text)
        {
            if (Mark().IsMatch(text))
                context.Diagnostics.Error(file, line, column, "placeholder", $"'{Shorten(text)}' is still to be written.");
        }
    }

    [GeneratedRegex(@"\b" + ArticleSkeleton.Placeholder + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
