namespace CrampInfo.Content.Checks;

/// <summary><c>copied-text</c>: facts carry over from what was read, sentences do not.</summary>
internal sealed class CopiedTextCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        if (context.Library.Evidence is not { } evidence)
            return;
        IReadOnlyList<string> stock = context.Library.Editorial?.StockPhrases ?? [];
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
                Check(article.File, passage.Line, passage.Column, passage.Sentences);
        }

        foreach (var data in DataText.Of(context.Library))
            Check(data.Entry.File, data.Entry.Line, data.Entry.Column, TextStatistics.Sentences(data.Text));

        void Check(string file, int line, int column, IEnumerable<string> sentences)
        {
            foreach (var sentence in sentences)
            {
                if (evidence.FirstIn(sentence, stock) is { } words)
                    context.Diagnostics.Error(file, line, column, "copied-text",
                        $"'{Shorten(sentence)}' has nine words in a row from an evidence text ('{words}'); say it in words of your own, "
                        + "or, where nobody would say it otherwise, add the phrase to 'stock-phrases' of editorial.yml.");
            }
        }
    }
}
