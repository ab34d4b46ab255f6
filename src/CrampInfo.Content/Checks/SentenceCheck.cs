namespace CrampInfo.Content.Checks;

/// <summary><c>long-sentence</c>: one thought a sentence, in articles and in everything that they draw.</summary>
internal sealed class SentenceCheck : ContentCheck
{
    private const int Most = 20;

    public override void Run(CheckContext context)
    {
        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
                Check(article.File, passage.Line, passage.Column, passage.Sentences);
        }

        foreach (var shared in DataText.Of(context.Library))
            Check(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, TextStatistics.Sentences(shared.Text));

        void Check(string file, int line, int column, IEnumerable<string> sentences)
        {
            foreach (var sentence in sentences)
            {
                if (TextStatistics.Words(sentence).Count is var words && words > Most)
                    context.Diagnostics.Error(file, line, column, "long-sentence",
                        $"a sentence of {words} words ('{Shorten(sentence)}'); at most {Most}.");
            }
        }
    }
}
