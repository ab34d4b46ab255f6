namespace CrampInfo.Content.Checks;

/// <summary><c>list-size</c>: enough entries to be found by and to lead on, few enough to be read.</summary>
internal sealed class ListSizeCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            var front = article.FrontMatter;
            Check("lay-words", front.LayWords.Count, 5, 12);
            Check("warning-signs", front.WarningSigns.Count, 3, 40);
            Check("related", front.Related.Count, 3, 6);

            void Check(string key, int count, int least, int most)
            {
                if (count < least || count > most)
                    context.Diagnostics.Warning(article.File, front.Line, front.Column, "list-size",
                        $"'{key}' has {count} entries; {least} to {most} are wanted.");
            }
        }
    }
}
